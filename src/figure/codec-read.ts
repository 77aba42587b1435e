import { MAX_STEPS } from '../core/plan.ts';
import type { LossSource } from '../core/loss.ts';
import { rangeError, say, type Wording, word } from '../core/message.ts';
import { requireThat, shown } from '../core/require-that.ts';
import { lossAtHand, outlineOf } from '../losses/at-hand.ts';
import { checkDimension, checkRace } from '../race/check.ts';
import type { Domain, RaceSpecification } from '../race/specification.ts';
import { readBalls } from './codec-balls.ts';
import { LEFT_OUT, Notices, THE_DEFAULT_IS_USED } from './codec-notices.ts';
import { readPairs } from './codec-pairs.ts';
import { defaultRace, DEFAULT_LOSS, DEFAULT_VIEW, SPEED_RANGE, typedRace } from './defaults.ts';
import { CHART_SCALES, type FigureState, MEASURES, type Overlay, OVERLAYS, type View } from './state.ts';
import { parseDomain, parseNumber, parseNumbers, parseParameters } from './text.ts';

/** A state read from a text, with a sentence about each part that could not be taken as it stood. */
export interface ReadState {
  readonly state: FigureState;
  readonly notices: readonly Wording[];
}

const VIEW_KINDS: readonly View['kind'][] = ['auto', 'curve', 'contour', 'surface'];
const THEMES: readonly View['theme'][] = ['auto', 'light', 'dark'];

/**
 * Reads what `encodeState` wrote, or what somebody made of it. Every part is checked by itself: what cannot be is
 * replaced by its default or left out, with a notice. Whether a typed formula or rule can be read is found out when it
 * is compiled. Never throws.
 */
export function readState(text: string): ReadState {
  const notices = new Notices();
  const isText = notices.passes(
    () => requireThat(typeof text === 'string', say`link: must be a text, got ${shown(text)}`),
    THE_DEFAULT_IS_USED,
  );
  const reader = new Reader(readPairs(isText ? text : '', notices), notices);
  const race = reader.race();
  const state: FigureState = { version: 1, race, view: reader.view(), step: reader.step(race.steps) };
  return { state, notices: notices.list };
}

class Reader {
  constructor(
    private readonly pairs: ReadonlyMap<string, string>,
    private readonly notices: Notices,
  ) {}

  race(): RaceSpecification {
    this.version();
    const base = this.base();
    const { notices } = this;
    const dimension = base.domain.length;
    /** Reads a part and checks it as part of a race that is sound otherwise. */
    const part = <K extends keyof RaceSpecification>(
      key: K,
      read: (value: string) => RaceSpecification[K],
    ): RaceSpecification[K] =>
      this.given(
        key,
        (value) => {
          const given = read(value);
          checkRace({ ...base, [key]: given });
          return given;
        },
        base[key],
      );
    return {
      ...base,
      domain: part('domain', (value) => {
        const domain = parseDomain(value);
        checkDimension('domain', domain.length, dimension);
        return domain;
      }),
      start: part('start', (value) => {
        const start = parseNumbers('start', value);
        checkDimension('start', start.length, dimension);
        return start;
      }),
      balls: this.given('balls', (value) => readBalls(value, base.loss, base.balls, notices), base.balls),
      steps: part('steps', (value) => this.clamped('steps', value, [0, MAX_STEPS], true)),
      seed: part('seed', (value) => Math.trunc(parseNumber('seed', value))),
      noise: part('noise', (value) => parseNumber('noise', value)),
      ...this.batch(base.loss),
    };
  }

  view(): View {
    return {
      kind: this.oneOf('view', VIEW_KINDS, DEFAULT_VIEW.kind),
      theme: this.oneOf('theme', THEMES, DEFAULT_VIEW.theme),
      speed: this.given('speed', (value) => this.clamped('speed', value, SPEED_RANGE), DEFAULT_VIEW.speed),
      loop: this.flag('loop'),
      overlays: this.given('overlays', readOverlays, DEFAULT_VIEW.overlays),
      measure: this.oneOf('measure', MEASURES, DEFAULT_VIEW.measure),
      scale: this.oneOf('scale', CHART_SCALES, DEFAULT_VIEW.scale),
      predict: this.flag('predict'),
      ...(this.pairs.has('zoom') ? { zoom: this.given('zoom', readZoom, undefined) } : {}),
      ...(this.pairs.has('lang') ? { lang: this.given('lang', languageTag, undefined) } : {}),
    };
  }

  step(steps: number): number {
    return this.given('step', (value) => this.clamped('step', value, [0, steps]), steps);
  }

  private version(): void {
    const version = this.pairs.get('v') ?? '1';
    if (version !== '1') this.notices.add(say`v: only version 1 is known, got "${version}"; read as version 1`);
  }

  /** The race as its loss suggests it. */
  private base(): RaceSpecification {
    const formula = this.pairs.get('formula');
    if (formula === undefined) return defaultRace(this.given('loss', (id) => outlineOf(id).id, DEFAULT_LOSS));
    const hasTwo = [this.pairs.get('start'), this.pairs.get('domain')].map((text) => text?.split(',').length ?? 0);
    const race = typedRace(formula, hasTwo[0] > 1 || hasTwo[1] > 2 ? 2 : 1);
    const parameters = this.pairs.get('parameters');
    return parameters === undefined ? race : { ...race, loss: { formula, parameters: this.parameters(parameters) } };
  }

  private parameters(text: string): Record<string, number> {
    const sound = text.split(',').filter((entry) => this.notices.passes(() => parseParameters(entry)));
    return parseParameters(sound.join(','));
  }

  private batch(loss: LossSource): { batchSize?: number } {
    const read = (value: string): number => {
      const batchSize = parseNumber('batch', value);
      const samples = 'id' in loss ? lossAtHand(loss.id)?.sampleCount : undefined;
      if (samples === undefined) throw rangeError(say`batchSize: this loss has no samples, got ${batchSize}`);
      return this.notices.clamp(word('batch'), batchSize, [1, samples], true);
    };
    const value = this.pairs.get('batch');
    const batchSize = value === undefined ? undefined : this.notices.attempt(() => read(value), undefined, LEFT_OUT);
    return batchSize === undefined ? {} : { batchSize };
  }

  private given<T>(name: string, read: (value: string) => T, fallback: T): T {
    const value = this.pairs.get(name);
    return value === undefined ? fallback : this.notices.attempt(() => read(value), fallback);
  }

  private clamped(name: string, text: string, range: readonly [number, number], isWhole = false): number {
    return this.notices.clamp(word(name), parseNumber(name, text), range, isWhole);
  }

  private flag(name: string): boolean {
    return this.oneOf(name, ['true', 'false'], 'false') === 'true';
  }

  private oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    return this.given(name, (value) => memberOf(name, value, allowed), fallback);
  }
}

/** The text, which must be one of those that are allowed. Throws a RangeError. */
export function memberOf<T extends string>(subject: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw rangeError(say`${word(subject)}: must be one of ${allowed.join(', ')}, got "${value}"`);
}

function readOverlays(text: string): Overlay[] {
  const named = text.split(',').map((each) => memberOf('overlays', each, OVERLAYS));
  return OVERLAYS.filter((overlay) => named.includes(overlay));
}

function readZoom(text: string): Domain {
  const zoom = parseDomain(text);
  if (zoom.every(([low, high]) => Number.isFinite(high - low) && low < high)) return zoom;
  throw rangeError(say`zoom: low must be less than high, got ${text}`);
}

function languageTag(value: string): string {
  if (/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)) return value;
  throw rangeError(say`lang: must be a language tag, got "${value}"`);
}
