import type { Box } from '../../src/analysis/box.ts';
import type { PlainLoss } from '../../src/analysis/plain-loss.ts';
import type { SurveyReply, SurveyRequest } from '../../src/analysis/remote-survey.ts';
import type { Survey } from '../../src/analysis/survey.ts';
// oxlint-disable-next-line import/default -- the build makes a module of the worker, with its class as default
import SurveyWorker from './survey.worker.ts?worker&inline';

/** A worker that has not said that it is ready by then never will: a policy has refused it. */
const PATIENCE_MILLISECONDS = 2000;

/** What is used of a `Worker`. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Surveys in a worker: one for all figures of a page, started when first needed. Where there can be none (a policy
 * refuses it, which is told by an error event or by silence) every answer is undefined, and the asker does the work.
 */
export class WorkerSurveys {
  private starting: Promise<WorkerLike | undefined> | undefined;
  private tickets = 0;
  private readonly open = new Map<number, (survey: Survey | undefined) => void>();

  constructor(
    private readonly create: () => WorkerLike = () => new SurveyWorker(),
    private readonly patience = PATIENCE_MILLISECONDS,
  ) {}

  /** Resolves to the survey; to undefined when it was aborted or there is no worker. Aborting answers at once. */
  async survey(loss: PlainLoss, box: Box, signal: AbortSignal): Promise<Survey | undefined> {
    this.starting ??= this.start();
    const worker = await Promise.race([this.starting, aborted(signal)]);
    if (worker === undefined || signal.aborted) return undefined;
    this.tickets += 1;
    const ticket = this.tickets;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, and not a window
    const send = (request: SurveyRequest): void => worker.postMessage(request);
    return new Promise((resolve) => {
      this.open.set(ticket, resolve);
      signal.addEventListener('abort', () => {
        if (this.settle(ticket, undefined)) send({ kind: 'cancel', ticket });
      });
      send({ kind: 'survey', ticket, loss, box });
    });
  }

  private start(): Promise<WorkerLike | undefined> {
    return new Promise((resolve) => {
      try {
        const worker = this.create();
        const giveUp = (): void => {
          clearTimeout(silence);
          worker.terminate();
          this.abandon();
          resolve(undefined);
        };
        const silence = setTimeout(giveUp, this.patience);
        worker.addEventListener('error', giveUp);
        worker.addEventListener('message', (event) => {
          const reply = (event as MessageEvent<SurveyReply>).data;
          clearTimeout(silence);
          if (reply.kind === 'ready') resolve(worker);
          else this.settle(reply.ticket, reply.kind === 'done' ? reply.survey : undefined);
        });
      } catch {
        // Browsers that refuse at once instead of by an event.
        this.abandon();
        resolve(undefined);
      }
    });
  }

  /** There is no worker any more, and there will be none: the askers do the work. */
  private abandon(): void {
    for (const ticket of this.open.keys()) this.settle(ticket, undefined);
    this.starting = Promise.resolve(undefined);
  }

  /** Answers a request; false when that has been done already. */
  private settle(ticket: number, survey: Survey | undefined): boolean {
    const resolve = this.open.get(ticket);
    this.open.delete(ticket);
    resolve?.(survey);
    return resolve !== undefined;
  }
}

/** Resolves when a request is aborted. */
function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/** The worker of all figures of the page. */
export const pageSurveys = new WorkerSurveys();
