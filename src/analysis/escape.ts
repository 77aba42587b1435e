import type { Loss } from '../core/loss.ts';
import type { Trajectory } from '../core/trajectory.ts';
import { Flow, type FlowEnd } from './escape-flow.ts';
import { lineEscape } from './escape-line.ts';
import { drain, type Job } from './job.ts';
import type { Survey } from './survey.ts';

/** Points of a run that are asked before the bisection: one that goes to and fro over a barrier has left with the last. */
const PROBES = 12;

/**
 * The first step from which the gradient flow ends in another minimum than from the start: with one weight, where a
 * maximum was passed for good. Undefined when the run ends above the minimum that it began above, when it or the flow
 * leaves the ground, and in more than two dimensions. Found by bisection over the steps; it yields after each flow.
 */
export function* escapeJob(trajectory: Trajectory, survey: Survey): Job<number | undefined> {
  if (trajectory.dimension === 1) return lineEscape(trajectory, survey);
  const last = trajectory.lastFinite;
  if (trajectory.dimension > 2 || trajectory.failure !== undefined || last === 0) return undefined;
  // Whoever knows one minimum only has nowhere to escape to.
  if (survey.minima.length < 2) return undefined;
  const flow = new Flow(trajectory.lossFunction, survey);
  const home = startEnd(flow, trajectory, survey);
  yield 0;
  if (home === undefined) return undefined;
  const isHome = (end: FlowEnd | undefined): boolean => end === undefined || flow.isSame(end, home);
  const isHomeAt = (step: number): boolean => isHome(flow.endFrom(trajectory.point(step)));
  const end = flow.endFrom(trajectory.point(last));
  yield 0.1;
  if (isHome(end)) return undefined;
  let [inside, outside] = [0, last];
  for (let probe = PROBES - 1; probe > 0; probe--) {
    const step = Math.floor((probe / PROBES) * last);
    if (step <= inside || step >= outside) continue;
    if (isHomeAt(step)) {
      inside = step;
      break;
    }
    outside = step;
    yield 0.5;
  }
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (isHomeAt(middle)) inside = middle;
    else outside = middle;
    yield 0.8;
  }
  return outside;
}

/** The same at once. */
export function escapeStep(trajectory: Trajectory, survey: Survey): number | undefined {
  return drain(escapeJob(trajectory, survey));
}

/** All balls of a race begin at one point: where the flow from it ends is found once. */
const homes = new WeakMap<
  Loss,
  { readonly survey: Survey; readonly start: string; readonly end: FlowEnd | undefined }
>();

function startEnd(flow: Flow, trajectory: Trajectory, survey: Survey): FlowEnd | undefined {
  const loss = trajectory.lossFunction;
  const start = trajectory.point(0);
  const key = start.join();
  const kept = homes.get(loss);
  if (kept?.survey === survey && kept.start === key) return kept.end;
  const end = flow.endFrom(start);
  homes.set(loss, { survey, start: key, end });
  return end;
}
