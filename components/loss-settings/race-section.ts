import { html, nothing, type TemplateResult } from 'lit';
import { MAX_STEPS } from '../../src/core/plan.ts';
import { formatStep, formatNumber } from '../../src/plotting/format.ts';
import { nextRung } from '../../src/plotting/log-slider.ts';
import { fieldProblem, numberField, type NumberFieldOptions } from '../shared/number-field.ts';
import type { SettingsContext } from './settings-context.ts';

/** A field of the race with what tells it from the others. */
type RaceField = Pick<NumberFieldOptions, 'key' | 'label' | 'value' | 'check' | 'take' | 'next' | 'isTakenLate'> & {
  /** Stands beside the label. */
  readonly extra?: TemplateResult;
};

/** Noise goes in rungs of 1-2-5 from this one up; below it there is none. */
const LEAST_NOISE = 0.001;
/** Seeds that are drawn lie below this. */
const SEEDS = 1_000_000;
/** An arrow key moves the start by this share of the domain. */
const START_SHARE = 0.01;

/** What all balls share: start, steps, seed, noise. */
export function raceSection(context: SettingsContext): TemplateResult {
  const { localize, drafts, done } = context;
  const fields = [...startFields(context), stepsField(context), seedField(context), noiseField(context)];
  return html`
    <details class="race">
      <summary>${localize.term('race')}<span>${localize.term('raceHint')}</span></summary>
      <div class="fields">
        ${fields.map((field) => {
          const options = { ...field, drafts, localize, done };
          return html`
            <div class="field">
              <span class="label"><span aria-hidden="true">${field.label}</span> ${field.extra ?? nothing}</span>
              ${numberField(options)} ${fieldProblem(options)}
            </div>
          `;
        })}
      </div>
    </details>
  `;
}

function startFields(context: SettingsContext): RaceField[] {
  const { figure, localize } = context;
  const { start, domain } = figure.state.race;
  return start.map((value, axis): RaceField => {
    const [low, high] = domain[axis];
    const stride = 10 ** Math.floor(Math.log10(START_SHARE * (high - low)));
    return {
      key: `start-${axis}`,
      label: localize.term('startOf', axis === 0 ? 'x' : 'y'),
      value,
      check: () => undefined,
      take: (next) => context.edit({ start: start.map((each, index) => (index === axis ? next : each)) }),
      next: (from, direction) => Number((from + direction * stride).toPrecision(10)),
    };
  });
}

function stepsField(context: SettingsContext): RaceField {
  const { figure, localize } = context;
  return {
    key: 'steps',
    label: localize.term('steps'),
    value: figure.state.race.steps,
    check: (steps) => wholeProblem(context, steps, 0, MAX_STEPS),
    take: (steps) => context.edit({ steps }),
    isTakenLate: true,
    next: (from, direction) => Math.max(0, Math.round(from > 0 ? nextRung(from, direction) : Number(direction > 0))),
  };
}

function seedField(context: SettingsContext): RaceField {
  const { figure, localize } = context;
  return {
    key: 'seed',
    label: localize.term('seed'),
    value: figure.state.race.seed,
    check: (seed) => wholeProblem(context, seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    take: (seed) => context.edit({ seed }),
    next: (from, direction) => from + direction,
    extra: html`
      <button
        type="button"
        class="link new-seed"
        @click=${() => {
          context.edit({ seed: anotherSeed(figure.state.race.seed) });
          context.done();
        }}
      >
        ${context.words.newSeed}
      </button>
    `,
  };
}

/** A seed that a person can read out; not the one that holds. */
function anotherSeed(seed: number): number {
  const [drawn] = crypto.getRandomValues(new Uint32Array(1));
  const next = drawn % SEEDS;
  return next === seed ? (next + 1) % SEEDS : next;
}

function noiseField(context: SettingsContext): RaceField {
  const { figure, localize } = context;
  return {
    key: 'noise',
    label: localize.term('noise'),
    value: figure.state.race.noise,
    check: (noise) => (noise >= 0 ? undefined : localize.term('mustBeWithin', '[0, ∞)', formatNumber(noise))),
    take: (noise) => context.edit({ noise }),
    next: (from, direction) => {
      if (direction < 0 && from <= LEAST_NOISE) return 0;
      return from < LEAST_NOISE ? LEAST_NOISE : nextRung(from, direction);
    },
  };
}

function wholeProblem({ localize }: SettingsContext, value: number, low: number, high: number): string | undefined {
  if (Number.isInteger(value) && value >= low && value <= high) return undefined;
  return localize.term('mustBeWhole', formatStep(low), formatStep(high), formatNumber(value));
}
