import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Figure } from '../../src/figure/figure.ts';
import { formatSetting } from '../../src/plotting/format.ts';
import { optimizerAtHand } from '../../src/optimizers/at-hand.ts';
import type { Ball } from '../../src/race/race.ts';
import type { BallSpecification } from '../../src/race/specification.ts';
import { themedLooks } from '../shared/ball-looks.ts';
import type { Localize } from '../shared/localize.ts';
import { markerIcon } from '../shared/marker-icon.ts';

/** What a legend says of a ball. */
type Named = Omit<Ball, 'trajectory'>;

/** A row that names the balls, with verdicts in words and what their settings have in common. */
export function legendTemplate(figure: Figure, localize: Localize): TemplateResult | typeof nothing {
  const { race, focusedBall, state } = figure;
  const balls = race?.balls ?? state.race.balls;
  if (balls.length === 0) return nothing;
  return html`${guard([balls, figure.survey, figure.isVeiled, focusedBall, localize.lang()], () => listTemplate(figure, race?.balls ?? announced(state.race.balls), localize))}`;
}

/** Balls that have yet to run, so that the legend has its height before; those of a rule that is yet to come, or typed, come with it. */
function announced(balls: readonly BallSpecification[]): Named[] {
  return balls.flatMap((specification, index) => {
    const optimizer = typeof specification.optimizer === 'string' && optimizerAtHand(specification.optimizer);
    if (!optimizer) return [];
    return { index, specification, optimizer, convention: specification.convention ?? optimizer.conventions[0] };
  });
}

function listTemplate(figure: Figure, balls: readonly Named[], localize: Localize): TemplateResult {
  const { focusedBall } = figure;
  const looks = themedLooks(balls, localize.key);
  const settings = commonSettings(balls);
  return html`<ul class="legend" part="legend">
    ${balls.map(({ index, specification }, place) => {
      if (specification.hidden === true) return nothing;
      const verdict = figure.verdictOf(index);
      return html`<li
        data-ball=${looks[place].label}
        class=${focusedBall === undefined || focusedBall === index ? '' : 'dimmed'}
        @pointerenter=${() => figure.focusBall(index)}
        @pointerleave=${() => figure.focusBall(undefined)}
      >
        ${markerIcon(looks[place])}<strong>${looks[place].label}</strong>
        <span class=${figure.isVeiled ? '' : 'outcome'}
          >${verdict === undefined ? nothing : localize.term('verdict', verdict.kind, verdict.reason)}</span
        >
      </li>`;
    })}
    ${settings === '' ? nothing : html`<li class="settings">${settings}</li>`}
  </ul>`;
}

/** `lr 0.03 · momentum 0.9`: settings that all balls which have them share, when learning rates are equal. */
function commonSettings(balls: readonly Named[]): string {
  const shared = new Map<string, Set<number | boolean>>();
  for (const { specification } of balls) {
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
