import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Figure } from '../../src/figure/figure.ts';
import type { Localize } from '../shared/localize.ts';
import { describeFigure } from './describe-figure.ts';
import type { PictureExtras } from './picture-extras.ts';
import type { Lazy } from '../shared/lazy.ts';
import { figureName } from './figure-name.ts';
import { type Moment, pictureTemplate } from './picture.ts';
import type { PlotGuests } from './plot-guests.ts';
import type { Scene } from './scene.ts';
import type { StartLoader } from './start-loader.ts';

/** What a plot is drawn from. */
export interface PlotParts {
  readonly figure: Figure;
  readonly scene: Scene | undefined;
  readonly localize: Localize;
  readonly startControl: StartLoader;
  /** The author's name for it; empty: the loss' own. */
  readonly label: string;
  /** The start can be moved. */
  readonly isMovable: boolean;
  /** What linked elements lay over the picture. */
  readonly guests: PlotGuests;
  /** What happened where, and what is drawn at the balls. */
  readonly extras: Lazy<PictureExtras>;
  readonly onMove: (event: PointerEvent) => void;
  readonly onWheel: (event: WheelEvent) => void;
  readonly onLeave: () => void;
}

/** The picture's box: canvases of a contour, the SVG, the handle of the start. */
export function plotTemplate(parts: PlotParts): TemplateResult {
  const { figure, scene, localize, startControl, isMovable } = parts;
  const isPlaceable = isMovable && scene !== undefined;
  const classes = ['plot', isPlaceable ? 'placeable' : '', startControl.isDragging ? 'dragging' : ''];
  const extras = scene && parts.extras.get()?.of(scene, figure);
  const moment: Moment = { step: figure.state.step, focused: figure.focusedBall, extras };
  const description = guard([figure.race, figure.survey, figure.isVeiled, localize.lang()], () =>
    describeFigure(figure, localize),
  );
  return html`<div
    class=${classes.filter(Boolean).join(' ')}
    part="plot"
    role="group"
    aria-label=${parts.label || figureName(figure, localize)}
    @click=${(event: MouseEvent) => {
      if (!parts.guests.takeClick(event) && isPlaceable) startControl.onPlotClick(event);
    }}
    @pointermove=${parts.onMove}
    @wheel=${parts.onWheel}
    @pointerleave=${parts.onLeave}
  >
    ${
      scene?.ground.surface === undefined
        ? nothing
        : html`<canvas class="surface" part="surface" aria-hidden="true"></canvas
            ><canvas class="past" part="trails" aria-hidden="true"></canvas>`
    }
    <svg part="picture" role="img" aria-label=${description}>
      ${scene === undefined ? nothing : pictureTemplate(scene, moment)}
    </svg>
    ${isPlaceable ? startControl.over(scene, localize) : nothing}
    ${scene === undefined ? nothing : parts.guests.over(scene)}
    ${scene === undefined ? html`<slot name="fallback"></slot>` : nothing}
    ${
      figure.race === undefined && figure.problem === undefined
        ? html`<p class="loading" part="loading">${localize.term('loading')}</p>`
        : nothing
    }
  </div>`;
}
