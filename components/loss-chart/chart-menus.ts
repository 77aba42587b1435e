import { html, nothing, type TemplateResult } from 'lit';
import { measuresFor } from '../../src/figure/measures.ts';
import { CHART_SCALES, type ChartScale, type Measure } from '../../src/figure/state.ts';
import { properties } from '../shared/properties.ts';
import type { ChartEvent } from './chart-events.ts';
import type { ChartScene } from './chart-scene.ts';
import type { ChartWords } from './chart-words.ts';

/** What the menus of a chart show, and whom they tell. */
export interface ChartMenus {
  readonly scene: ChartScene;
  readonly dimension: number;
  /** What was chosen; the axis may be of another kind. */
  readonly scale: ChartScale;
  readonly events: readonly ChartEvent[];
  readonly words: ChartWords;
  readonly onMeasure: (measure: Measure) => void;
  readonly onScale: (scale: ChartScale) => void;
  readonly onEvent: (step: number) => void;
}

/** The measure and its unit, the scale, and the events to go to: native menus in the guise of the axis' name. */
export function chartMenus(menus: ChartMenus): TemplateResult {
  const { clip } = menus.scene.chart;
  return html`
    <div class="bar" ${properties({ left: `${clip.x}px`, width: `${clip.width}px` })}>
      ${measureMenu(menus)} ${scaleMenu(menus)} ${menus.events.length === 0 ? nothing : eventMenu(menus)}
    </div>
  `;
}

function measureMenu({ scene, dimension, words, onMeasure }: ChartMenus): TemplateResult {
  const { measure } = scene;
  const unit = words.unit[measure];
  const name = html`${words.measure[measure]}${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}`;
  return menu(
    'measure',
    name,
    html`
      <select
        aria-label=${words.measureLabel}
        aria-describedby="note"
        @change=${(event: Event) => onMeasure(taken(event) as Measure)}
      >
        ${measuresFor(dimension).map(
          (each) => html`<option value=${each} .selected=${each === measure}>${words.measure[each]}</option>`,
        )}
      </select>
    `,
  );
}

function scaleMenu({ scene, scale, words, onScale }: ChartMenus): TemplateResult {
  const [short, rest] = words.scale[scene.chart.scale.kind];
  return menu(
    'scale',
    html`${short}<span class="long">${rest}</span>`,
    html`
      <select aria-label=${words.scaleLabel} @change=${(event: Event) => onScale(taken(event) as ChartScale)}>
        ${CHART_SCALES.map(
          (each) => html`<option value=${each} .selected=${each === scale}>${words.scaleChoice[each]}</option>`,
        )}
      </select>
    `,
  );
}

/** Chosen again and again: it always goes back to its first entry. */
function eventMenu({ events, words, onEvent }: ChartMenus): TemplateResult {
  const onChange = (event: Event): void => {
    const step = Number(taken(event));
    (event.currentTarget as HTMLSelectElement).value = '';
    onEvent(step);
  };
  return menu(
    'events',
    html`${words.events}`,
    html`
      <select aria-label=${words.eventsLabel} @change=${onChange}>
        <option value="" selected>${words.noEvent}</option>
        ${events.map((each) => html`<option value=${each.step}>${each.words}</option>`)}
      </select>
    `,
  );
}

function menu(name: string, shown: TemplateResult, select: TemplateResult): TemplateResult {
  const keep = (event: Event): void => event.stopPropagation();
  return html`
    <span class="menu ${name}" @pointerdown=${keep} @pointermove=${keep}>
      <span class="shown" aria-hidden="true">${shown}</span>${select}
    </span>
  `;
}

function taken(event: Event): string {
  event.stopPropagation();
  return (event.currentTarget as HTMLSelectElement).value;
}
