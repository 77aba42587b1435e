import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { markerPath } from '../../src/plotting/markers.ts';
import type { ThumbnailTrail } from '../../src/plotting/thumbnail.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import type { Race } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import type { Entry } from './gallery-entries.ts';

/** CSS pixels of a thumbnail; on screen it is scaled to its column. */
export const THUMBNAIL_WIDTH = 224;
export const THUMBNAIL_HEIGHT = 126;

/** In the picture's units. */
const MARKER_RADIUS = 4;
const START_RADIUS = 2.5;

/** An empty picture: drawing all of them while the gallery opens would hold it up. */
export function thumbnailTemplate({ dimension, preset }: Entry): TemplateResult {
  const isCurve = dimension === 1;
  return html`
    <span class="thumbnail" aria-hidden="true">
      ${isCurve ? nothing : html`<canvas></canvas>`}
      ${
        isCurve || preset !== undefined
          ? html`
              <svg viewBox="0 0 ${THUMBNAIL_WIDTH} ${THUMBNAIL_HEIGHT}" preserveAspectRatio="none">
                ${isCurve ? svg`<path class="area" /><path class="line" />` : nothing}
                <g class="paths"></g>
              </svg>
            `
          : nothing
      }
    </span>
  `;
}

/** The paths of a race, each with its halo and, at its end, its marker; and where they start. */
export function pathsTemplate(race: Race, trails: readonly ThumbnailTrail[], viewport: Viewport): SVGTemplateResult {
  const looks = themedLooks(race.balls, 'en');
  const { loss, specification } = race;
  const start = Float64Array.from(specification.start);
  const height = loss.dimension === 1 ? loss.evaluate(start) : start[1];
  return svg`
    ${trails.map(({ path }) => svg`<path class="halo" d=${path} />`)}
    ${trails.map(({ path, ball }) => {
      const { color, dash } = looks[ball.index];
      return svg`<path class="path" d=${path} stroke=${color} stroke-dasharray=${dash.join(' ') || nothing} />`;
    })}
    <circle class="start" cx=${viewport.toX(start[0])} cy=${viewport.toY(height)} r=${START_RADIUS} />
    ${trails.map(({ end, ball }) => {
      if (end === undefined) return nothing;
      const { color, marker } = looks[ball.index];
      const place = `translate(${end.x.toFixed(1)} ${end.y.toFixed(1)})`;
      return svg`<path class="end" d=${markerPath(marker, MARKER_RADIUS)} fill=${color} transform=${place} />`;
    })}
  `;
}
