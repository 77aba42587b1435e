import type { Ball, Race } from '../../race/race.ts';
import type { FigureState } from '../state.ts';
import { ballName } from './table.ts';

/** What a file of this program calls itself. */
export const JSON_FORMAT = 'loss-landscape';

/** A number; what JSON has no number for is a text: `NaN`, `Infinity`, `-Infinity`. */
type JsonNumber = number | string;

/** One run: w[step][axis], loss[step], gradient[step][axis]. */
interface JsonBall {
  readonly label: string;
  readonly optimizer: string;
  readonly convention: string;
  readonly w: readonly (readonly JsonNumber[])[];
  readonly loss: readonly JsonNumber[];
  readonly gradient: readonly (readonly JsonNumber[])[];
  readonly failure?: { readonly step: number; readonly reason: string };
}

/** All runs of a race and the state that they come from as JSON, with all digits; `readExport` reads the state back. */
export function toJson(race: Race, state: FigureState): string {
  return `${JSON.stringify({ format: JSON_FORMAT, version: 1, state, balls: race.balls.map(ballOf) })}\n`;
}

function ballOf(ball: Ball): JsonBall {
  const { trajectory, optimizer, convention } = ball;
  const steps = Array.from({ length: trajectory.length }, (_, step) => step);
  return {
    label: ballName(ball),
    optimizer: optimizer.id,
    convention,
    w: steps.map((step) => [...trajectory.point(step)].map(jsonNumber)),
    loss: steps.map((step) => jsonNumber(trajectory.loss(step))),
    gradient: steps.map((step) => [...trajectory.gradient(step)].map(jsonNumber)),
    ...(trajectory.failure === undefined ? {} : { failure: trajectory.failure }),
  };
}

function jsonNumber(value: number): JsonNumber {
  return Number.isFinite(value) ? value : String(value);
}
