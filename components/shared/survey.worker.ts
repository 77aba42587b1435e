import { type SurveyRequest, serveSurveys } from '../../src/analysis/remote-survey.ts';

/** Lets a cancellation come in between two slices. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const answer = serveSurveys((message) => postMessage(message), { now: () => performance.now(), yieldTo: turn });

addEventListener('message', (event: MessageEvent<SurveyRequest>) => void answer(event.data));
