import type { LossSource } from '../core/loss.ts';
import { say } from '../core/message.ts';
import { isRecord, requireThat, shown } from '../core/require-that.ts';
import { defaultRace, DEFAULT_VIEW, typedRace } from './defaults.ts';
import { requirePortable } from './portable.ts';
import type { FigureState } from './state.ts';
import { formatBalls, formatParameters } from './text.ts';

/**
 * The state as `v=1&loss=…&…`. What equals its default is left out.
 * Throws a RangeError for a state with a loss or a rule that a page gave as an object.
 */
export function encodeState(state: FigureState): string {
  requireThat(
    isRecord(state) && isRecord(state.race) && isRecord(state.view),
    say`state: must have race and view, got ${shown(state)}`,
  );
  requirePortable(state);
  const { race, view, step } = state;
  const base = 'id' in race.loss ? defaultRace(race.loss.id) : typedRace(race.loss.formula, race.start.length);
  const pairs: [string, string | undefined][] = [
    ['v', '1'],
    ...lossPairs(race.loss),
    ['domain', unless(race.domain.flat().join(','), base.domain.flat().join(','))],
    ['start', race.start.join(',')],
    ['balls', formatBalls(race.balls)],
    ['steps', String(race.steps)],
    ['step', unless(String(step), String(race.steps))],
    ['seed', unless(String(race.seed), '0')],
    ['noise', unless(String(race.noise), '0')],
    ['batch', race.batchSize?.toString()],
    ['view', unless(view.kind, DEFAULT_VIEW.kind)],
    ['theme', unless(view.theme, DEFAULT_VIEW.theme)],
    ['speed', unless(String(view.speed), String(DEFAULT_VIEW.speed))],
    ['loop', view.loop ? 'true' : undefined],
    ['overlays', view.overlays.length > 0 ? view.overlays.join(',') : undefined],
    ['measure', unless(view.measure, DEFAULT_VIEW.measure)],
    ['scale', unless(view.scale, DEFAULT_VIEW.scale)],
    ['predict', view.predict ? 'true' : undefined],
    ['zoom', view.zoom?.flat().join(',')],
    ['lang', view.lang],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeValue(value)}`])).join('&');
}

function lossPairs(loss: LossSource): [string, string | undefined][] {
  if ('id' in loss) return [['loss', loss.id]];
  return [
    ['formula', loss.formula],
    ['parameters', loss.parameters && formatParameters(loss.parameters)],
  ];
}

function unless(value: string, standard: string): string | undefined {
  return value === standard ? undefined : value;
}

/** encodeURIComponent, but for what a hash may hold and a person wants to read. A plus stays `%2B`, a space `%20`. */
function encodeValue(value: string): string {
  // Half a surrogate pair cannot be encoded at all.
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /%(?:2C|3A|40|3D|2F|5E)/g,
    (code) => decodeURIComponent(code),
  );
}
