import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Figure } from '../../src/figure/figure.ts';
import { formatSetting } from '../../src/plotting/format.ts';
import type { Race } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import type { Localize } from '../shared/localize.ts';
import { markerIcon } from '../shared/marker-icon.ts';

/** A row that names the balls, with verdicts in words and what their settings have in common. */
export function legendTemplate(figure: Figure, localize: Localize): TemplateResult | typeof nothing {
  const { race, focusedBall } = figure;
  if (race === undefined || race.balls.length === 0) return nothing;
  return html`${guard([race, figure.survey, figure.isVeiled, focusedBall, localize.lang()], () => listTemplate(figure, race, localize))}`;
}

function listTemplate(figure: Figure, race: Race, localize: Localize): TemplateResult {
  const { focusedBall } = figure;
  const looks = themedLooks(race.balls, localize.key);
  const settings = commonSettings(race);
  return html`<ul class="legend" part="legend">
    ${race.balls.map(({ index, specification }) => {
      if (specification.hidden === true) return nothing;
      const verdict = figure.verdictOf(index);
      return html`<li
        data-ball=${looks[index].label}
        class=${focusedBall === undefined || focusedBall === index ? '' : 'dimmed'}
        @pointerenter=${() => figure.focusBall(index)}
        @pointerleave=${() => figure.focusBall(undefined)}
      >
        ${markerIcon(looks[index])}<strong>${looks[index].label}</strong>
        <span>${verdict === undefined ? nothing : localize.term('verdict', verdict.kind)}</span>
      </li>`;
    })}
    ${settings === '' ? nothing : html`<li class="settings">${settings}</li>`}
  </ul>`;
}

/** `lr 0.03 · momentum 0.9`: settings that all balls which have them share, when learning rates are equal. */
function commonSettings(race: Race): string {
  const shared = new Map<string, Set<number | boolean>>();
  for (const { specification } of race.balls) {
    for (const [name, value] of Object.entries(specification.settings)) {
      shared.set(name, (shared.get(name) ?? new Set()).add(value));
    }
  }
  if (shared.get('lr')?.size !== 1) return '';
  const texts = [...shared].flatMap(([name, values]) => {
    const [value] = values;
    return values.size === 1 && typeof value === 'number' ? [`${name}\u00a0${formatSetting(value)}`] : [];
  });
  return texts.slice(0, 3).join(' · ');
}
