import type { Survey } from '../analysis/survey.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Ball, Race } from '../race/race.ts';
import type { FigureLike } from './contract.ts';
import { toldCrossing } from './first-crossing.ts';
import { foundRate, foundShrinking } from './moments-found.ts';
import { leavingStep, swingStep } from './moments-path.ts';

/** Where and when. */
interface Happening {
  /** Index of the ball in the race. */
  readonly ball: number;
  /** A whole step. */
  readonly step: number;
  /** The ball's weights at that step; at the last finite one of a run that ended in numbers that are not. */
  readonly place: readonly number[];
}

/** Something that happened to a ball, as plain data: components put it into words and pictures. */
export type Moment =
  /** Over the barrier for good: the slope now leads to another minimum. */
  | (Happening & {
      readonly kind: 'escape';
      /** How far the update went that carried it over, for each weight. */
      readonly velocity: readonly number[];
      /** The slope where that update began: it still pointed back, or no memory would be needed. */
      readonly gradient: readonly number[];
    })
  | (Happening & {
      readonly kind: 'rests';
      readonly at: 'global-minimum' | 'local-minimum' | 'saddle';
      /** The loss there, and less the least known one. */
      readonly value: number;
      readonly above: number | undefined;
    })
  /** From here on it swings about one place; `width`: the diagonal of the swing, in units of w. */
  | (Happening & { readonly kind: 'swings'; readonly width: number })
  /** `stableRate`: the largest rate tried at which it would not have; undefined when there is none, or it is still looked for. */
  | (Happening & {
      readonly kind: 'diverged';
      readonly reason: Verdict['reason'];
      readonly stableRate: number | undefined;
    })
  /** Its step is that share of its first, by the rule's doing: the slope is still steep. */
  | (Happening & { readonly kind: 'shrunk'; readonly share: number })
  /** Out of the domain for good. */
  | (Happening & { readonly kind: 'leaves' });

export type MomentKind = Moment['kind'];

/** What moments are read from. */
export type MomentSource = Pick<FigureLike, 'race' | 'survey' | 'verdictOf' | 'isVeiled'>;

interface Book {
  readonly survey: Survey | undefined;
  readonly isVeiled: boolean;
  readonly moments: readonly Moment[];
}

const books = new WeakMap<Race, Book>();
const NONE: readonly Moment[] = [];

/**
 * What happened to the shown balls of a race in its whole run, sorted by step: the same array until more is known. What
 * takes long (escapes with two weights, stable rates, shrunk steps) is in it after `findMoments`. A veiled figure has
 * no verdicts, so nothing follows from them.
 */
export function momentsOf(figure: MomentSource): readonly Moment[] {
  const { race, survey, isVeiled } = figure;
  if (race === undefined) return NONE;
  const kept = books.get(race);
  if (kept !== undefined && kept.survey === survey && kept.isVeiled === isVeiled) return kept.moments;
  const moments = race.balls
    .filter(({ specification }) => specification.hidden !== true)
    .flatMap((ball) => momentsOfBall(figure, race, ball))
    .sort((a, b) => a.step - b.step || a.ball - b.ball);
  books.set(race, { survey, isVeiled, moments });
  return moments;
}

/** Those that may be shown now: none that is still to come while the figure is veiled. */
export function shownMoments(figure: MomentSource & Pick<FigureLike, 'state'>): readonly Moment[] {
  const moments = momentsOf(figure);
  return figure.isVeiled ? moments.filter(({ step }) => step <= figure.state.step) : moments;
}

/** Makes `momentsOf` read again what was found meanwhile. */
export function forgetMoments(race: Race): void {
  books.delete(race);
}

function momentsOfBall(figure: MomentSource, race: Race, ball: Ball): Moment[] {
  const { index, trajectory } = ball;
  const at = (step: number): Happening => ({
    ball: index,
    step,
    place: Array.from(trajectory.point(Math.min(step, trajectory.lastFinite))),
  });
  const verdict = figure.verdictOf(index);
  const moments = [escapeOf(figure, ball, at), endOf(figure, ball, verdict, at)];
  const share = foundShrinking(trajectory);
  if (share !== undefined) moments.push({ ...at(share.step), kind: 'shrunk', share: share.share });
  // That it stays outside is still to come.
  const left = figure.isVeiled ? undefined : leavingStep(trajectory, race.specification.domain);
  if (left !== undefined) moments.push({ ...at(left), kind: 'leaves' });
  return moments.filter((moment) => moment !== undefined);
}

function escapeOf({ survey, isVeiled }: MomentSource, { trajectory }: Ball, at: At): Moment | undefined {
  const step = toldCrossing(trajectory, survey, isVeiled);
  if (step === undefined || step === 0) return undefined;
  const before = trajectory.point(step - 1);
  const velocity = Array.from(trajectory.point(step), (value, axis) => value - before[axis]);
  return { ...at(step), kind: 'escape', velocity, gradient: Array.from(trajectory.gradient(step - 1)) };
}

type At = (step: number) => Happening;

/** What the verdict says; while there is none, a run whose numbers are not finite has diverged all the same. */
function endOf(
  { survey }: MomentSource,
  { trajectory }: Ball,
  verdict: Verdict | undefined,
  at: At,
): Moment | undefined {
  if (verdict === undefined || verdict.kind === 'diverged') {
    const end = verdict ?? trajectory.failure;
    if (end === undefined) return undefined;
    return { ...at(end.step), kind: 'diverged', reason: end.reason, stableRate: foundRate(trajectory) };
  }
  const { kind, step, near } = verdict;
  if (kind === 'oscillating') {
    const swing = swingStep(trajectory);
    return { ...at(swing.step), kind: 'swings', width: swing.width };
  }
  if (near === undefined || (kind !== 'global-minimum' && kind !== 'local-minimum' && kind !== 'saddle'))
    return undefined;
  const best = survey?.minima.find(({ global }) => global === true);
  const above = best === undefined ? undefined : near.value - best.value;
  return { ...at(step), kind: 'rests', at: kind, value: near.value, above };
}
