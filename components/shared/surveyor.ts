import { slice } from '../../src/analysis/job.ts';
import { plainLoss } from '../../src/analysis/plain-loss.ts';
import type { Survey } from '../../src/analysis/survey.ts';
import type { Loss } from '../../src/core/loss.ts';
import type { Surveyor } from '../../src/figure/figure.ts';
import type { Domain } from '../../src/race/specification.ts';
import { turn } from './turn.ts';
import type { WorkerSurveys } from './worker-surveys.ts';

/** Fetches the part of the page that has the worker. */
type LoadSurveys = () => Promise<{ readonly pageSurveys: Pick<WorkerSurveys, 'survey'> }>;

/**
 * Finds stationary points off the main thread where `mayUseWorker` says so, else (or where a worker is refused) in
 * slices on it. A refused worker is a policy violation that the page's owner gets to see, so it is never just tried.
 * A newer request ends the older one, which then answers undefined at once.
 */
export function createSurveyor(
  mayUseWorker = false,
  load: LoadSurveys = () => import('./worker-surveys.ts'),
): Surveyor {
  let latest = new AbortController();
  return async (loss, domain) => {
    latest.abort();
    latest = new AbortController();
    const { signal } = latest;
    const found = mayUseWorker ? await inWorker(load, loss, domain, signal) : undefined;
    return found ?? (signal.aborted ? undefined : await inSlices(loss, domain, signal));
  };
}

/** Undefined also where the worker's part does not come, as when the page has gone offline. */
async function inWorker(
  load: LoadSurveys,
  loss: Loss,
  domain: Domain,
  signal: AbortSignal,
): Promise<Survey | undefined> {
  const plain = plainLoss(loss);
  if (plain === undefined) return undefined;
  const loaded = await load().catch(() => undefined);
  return loaded?.pageSurveys.survey(plain, domain, signal);
}

async function inSlices(loss: Loss, domain: Domain, signal: AbortSignal): Promise<Survey | undefined> {
  const { surveyJob } = await import('../../src/analysis/survey.ts');
  return slice(surveyJob(loss, domain), {
    now: () => performance.now(),
    yieldTo: turn,
    isCancelled: () => signal.aborted,
  });
}
