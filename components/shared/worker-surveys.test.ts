import { describe, expect, test, vi } from 'vitest';
import { drain } from '../../src/analysis/job.ts';
import { plainLoss } from '../../src/analysis/plain-loss.ts';
import type { SurveyReply } from '../../src/analysis/remote-survey.ts';
import { surveyJob } from '../../src/analysis/survey.ts';
import { compileLoss } from '../../src/expression/compile-loss.ts';
import { findLoss } from '../../src/losses/index.ts';
import { createSurveyor } from './surveyor.ts';
import { WorkerSurveys } from './worker-surveys.ts';

const SQUARE = [
  [-5, 5],
  [-5, 5],
] as const;

/** A worker that says nothing by itself, and a way to speak for it. */
class SilentWorker extends EventTarget {
  readonly asked: unknown[] = [];
  isTerminated = false;

  postMessage(message: unknown): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(reply: SurveyReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

const plainBowl = { id: 'bowl' };
const never = new AbortController().signal;

describe('a survey in a worker', () => {
  test('is the same as one on the main thread, for a loss of the catalogue and for a typed one', async () => {
    const surveys = new WorkerSurveys(undefined, 20_000);
    const himmelblau = findLoss('himmelblau');
    expect(await surveys.survey({ id: 'himmelblau' }, himmelblau.domain, never)).toEqual(
      drain(surveyJob(himmelblau, himmelblau.domain)),
    );
    const typed = await compileLoss('a*x^2 + abs(y - 1) + sin(3*x)', { parameters: { a: 0.3 } });
    const plain = plainLoss(typed);
    expect(plain).toBeDefined();
    if (plain !== undefined) {
      expect(await surveys.survey(plain, SQUARE, never)).toEqual(drain(surveyJob(typed, SQUARE)));
    }
  });

  test('cannot be made of a host’s own function', () => {
    expect(plainLoss({ dimension: 1, evaluate: ([x]) => x * x })).toBeUndefined();
  });

  test('is left to the asker when the worker is refused, by an exception, by an error event or by silence', async () => {
    const thrown = new WorkerSurveys(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(await thrown.survey(plainBowl, SQUARE, never)).toBeUndefined();

    const failing = new SilentWorker();
    const failed = new WorkerSurveys(() => failing);
    const answer = failed.survey(plainBowl, SQUARE, never);
    failing.dispatchEvent(new Event('error'));
    expect(await answer).toBeUndefined();
    expect(failing.isTerminated).toBe(true);

    const silent = new SilentWorker();
    expect(await new WorkerSurveys(() => silent, 1).survey(plainBowl, SQUARE, never)).toBeUndefined();
    expect(silent.isTerminated).toBe(true);
  });

  test('is tried once in a page', async () => {
    const create = vi.fn(() => new SilentWorker());
    const surveys = new WorkerSurveys(create, 1);
    await surveys.survey(plainBowl, SQUARE, never);
    await surveys.survey(plainBowl, SQUARE, never);
    expect(create).toHaveBeenCalledTimes(1);
  });

  test('answers at once when it is aborted, and a late answer is dropped', async () => {
    const worker = new SilentWorker();
    const surveys = new WorkerSurveys(() => worker, 20_000);
    const abort = new AbortController();
    const answer = surveys.survey(plainBowl, SQUARE, abort.signal);
    worker.say({ kind: 'ready' });
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1));
    abort.abort();
    expect(await answer).toBeUndefined();
    expect(worker.asked[1]).toEqual({ kind: 'cancel', ticket: 1 });
    worker.say({ kind: 'failed', ticket: 1, message: 'late' });
  });

  test('that is aborted while the worker starts does not wait for it', async () => {
    const worker = new SilentWorker();
    const surveys = new WorkerSurveys(() => worker, 20_000);
    const abort = new AbortController();
    const answer = surveys.survey(plainBowl, SQUARE, abort.signal);
    abort.abort();
    expect(await answer).toBeUndefined();
    expect(await surveys.survey(plainBowl, SQUARE, abort.signal)).toBeUndefined();
    expect(worker.asked).toEqual([]);
    expect(worker.isTerminated).toBe(false);
  });

  test('is left to the asker when the worker errs in the midst of it', async () => {
    const worker = new SilentWorker();
    const surveys = new WorkerSurveys(() => worker, 20_000);
    const answer = surveys.survey(plainBowl, SQUARE, never);
    worker.say({ kind: 'ready' });
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1));
    worker.dispatchEvent(new Event('error'));
    expect(await answer).toBeUndefined();
    expect(worker.isTerminated).toBe(true);
    expect(await surveys.survey(plainBowl, SQUARE, never)).toBeUndefined();
  });

  test('that fails answers undefined, and the next one goes on', async () => {
    const surveys = new WorkerSurveys(undefined, 20_000);
    expect(await surveys.survey({ id: 'no such loss' }, SQUARE, never)).toBeUndefined();
    expect((await surveys.survey(plainBowl, SQUARE, never))?.minima).toHaveLength(1);
  });
});

describe('a surveyor', () => {
  test('gives the same with and without a worker, and for a host’s own function', async () => {
    const loss = findLoss('two-wells');
    const inWorker = await createSurveyor(true)(loss, loss.domain);
    expect(inWorker).toEqual(await createSurveyor(false)(loss, loss.domain));
    expect(inWorker?.minima).toHaveLength(2);
    const own = { dimension: 1, evaluate: evaluateParabola };
    expect((await createSurveyor(true)(own, [[-5, 5]]))?.minima).toHaveLength(1);
  });

  test('does the work itself where the worker’s part of the page does not come', async () => {
    const surveyor = createSurveyor(true, () => Promise.reject(new TypeError('Failed to fetch')));
    const { domain } = findLoss('two-wells');
    expect((await surveyor(findLoss('two-wells'), domain))?.minima).toHaveLength(2);
  });

  test('answers an older request with nothing', async () => {
    for (const mayUseWorker of [true, false]) {
      const surveyor = createSurveyor(mayUseWorker);
      const older = surveyor(findLoss('rastrigin'), findLoss('rastrigin').domain);
      const newer = surveyor(findLoss('bowl'), findLoss('bowl').domain);
      expect(await older).toBeUndefined();
      expect((await newer)?.minima).toHaveLength(1);
    }
  });
});

function evaluateParabola([x]: Float64Array, gradient?: Float64Array): number {
  if (gradient !== undefined) gradient[0] = 2 * x;
  return x * x;
}
