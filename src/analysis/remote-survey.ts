import { lossFromTape } from '../expression/compiled-loss.ts';
import { findLoss } from '../losses/index.ts';
import type { Box } from './box.ts';
import { slice, type SliceOptions } from './job.ts';
import type { PlainLoss } from './plain-loss.ts';
import { type Survey, surveyJob } from './survey.ts';

/** What a worker is asked. `ticket` tells requests apart. */
export type SurveyRequest =
  | { readonly kind: 'survey'; readonly ticket: number; readonly loss: PlainLoss; readonly box: Box }
  | { readonly kind: 'cancel'; readonly ticket: number };

/** What a worker says: first that it is there, then the answers. */
export type SurveyReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly ticket: number; readonly survey: Survey }
  | { readonly kind: 'failed'; readonly ticket: number; readonly message: string };

/** The worker's side: answers requests by `reply`, in slices, so that a request can be cancelled. Returns the listener. */
export function serveSurveys(
  reply: (message: SurveyReply) => void,
  options: Pick<SliceOptions, 'now' | 'yieldTo'>,
): (request: SurveyRequest) => Promise<void> {
  const open = new Set<number>();
  reply({ kind: 'ready' });
  return async (request) => {
    const { ticket } = request;
    if (request.kind === 'cancel') {
      open.delete(ticket);
      return;
    }
    open.add(ticket);
    try {
      const { loss, box } = request;
      const rebuilt = 'id' in loss ? findLoss(loss.id) : lossFromTape(loss.tape, loss.parameters);
      const survey = await slice(surveyJob(rebuilt, box), { ...options, isCancelled: () => !open.has(ticket) });
      if (survey !== undefined) reply({ kind: 'done', ticket, survey });
    } catch (error) {
      reply({ kind: 'failed', ticket, message: error instanceof Error ? error.message : String(error) });
    }
    open.delete(ticket);
  };
}
