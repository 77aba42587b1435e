import { slice } from '../../src/analysis/job.ts';
import type { Survey } from '../../src/analysis/survey.ts';
import type { Surveyor } from '../../src/figure/figure.ts';

/** Lets the page have its turn: input and frames come before the next slice. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Finds stationary points in slices of the main thread. A newer request ends the older one. */
export function createSurveyor(): Surveyor {
  let latest = 0;
  return async (loss, domain): Promise<Survey | undefined> => {
    latest += 1;
    const own = latest;
    const { surveyJob } = await import('../../src/analysis/survey.ts');
    return slice(surveyJob(loss, domain), {
      now: () => performance.now(),
      yieldTo: turn,
      isCancelled: () => own !== latest,
    });
  };
}
