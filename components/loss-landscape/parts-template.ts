import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Figure } from '../../src/figure/figure.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import type { Localize } from '../shared/localize.ts';
import { properties } from '../shared/properties.ts';
import { warnOnce } from '../shared/warn-once.ts';
import type { LinkedPart } from './controls-tokens.ts';

export type PartsTemplate = typeof partsTemplate;

/** Each is fetched with the first figure that asks for it. */
const loaders: Readonly<Record<LinkedPart, () => Promise<unknown>>> = {
  loss: () => import('../loss-picker/loss-picker.ts'),
  formula: () => import('../loss-formula/loss-formula.ts'),
  view: () => Promise.all([import('../loss-overlays/loss-overlays.ts'), import('../loss-zoom/loss-zoom.ts')]),
  share: () => import('../loss-share/loss-share.ts'),
  start: () => import('../loss-number/loss-number.ts'),
  lr: () => import('../loss-number/loss-number.ts'),
  balls: () => import('../loss-settings/loss-settings.ts'),
  settings: () => import('../loss-settings/loss-settings.ts'),
};

/** The parts of `controls` that are elements of their own, below the bar. They find the figure that they stand in. */
export function partsTemplate(parts: ReadonlySet<LinkedPart>, figure: Figure, localize: Localize): TemplateResult {
  for (const part of parts) void loaders[part]().catch((error: unknown) => tellMissing(part, error));
  const has = (part: LinkedPart, template: TemplateResult): TemplateResult | typeof nothing =>
    parts.has(part) ? template : nothing;
  return html`<div class="parts" part="parts">
    ${has('loss', html`<loss-picker></loss-picker>`)} ${has('formula', html`<loss-formula></loss-formula>`)}
    ${has('view', html`<div class="row"><loss-zoom></loss-zoom><loss-overlays></loss-overlays></div>`)}
    ${has('start', startRow(figure, localize))} ${has('lr', rateRow(figure, localize))}
    ${parts.has('balls') || parts.has('settings') ? html`<loss-settings></loss-settings>` : nothing}
    ${has('share', html`<loss-share></loss-share>`)}
  </div>`;
}

function tellMissing(part: LinkedPart, error: unknown): void {
  const remedy = error instanceof Error ? error.message : String(error);
  warnOnce({ element: 'loss-landscape', attribute: 'controls', value: part, remedy });
}

function startRow(figure: Figure, localize: Localize): TemplateResult {
  const axes = figure.state.race.start.map((_, axis) => (axis === 0 ? 'x' : 'y'));
  return html`<p class="row" part="start-row">
    <span>${localize.term('start')}</span>
    ${axes.map((axis) => html`<span>${axis} = <loss-number path=${`start.${axis}`}></loss-number></span>`)}
  </p>`;
}

/** The learning rate of each ball that has one. */
function rateRow({ race }: Figure, localize: Localize): TemplateResult {
  const balls = (race?.balls ?? []).filter(({ optimizer }) => Object.hasOwn(optimizer.settings, 'lr'));
  const looks = themedLooks(race?.balls ?? [], localize.key);
  return html`<p class="row" part="rate-row">
    ${balls.slice(0, 1).map(({ optimizer }) => html`<span>${optimizer.settings.lr.names[localize.key]}</span>`)}
    ${repeat(
      balls,
      ({ index }) => index,
      ({ index }) =>
        html`<span ${properties({ color: looks[index].textColor })}>${looks[index].label}</span>
          <loss-number path=${`balls.${index}.lr`}></loss-number>`,
    )}
  </p>`;
}
