import { wordingOf } from '../core/message.ts';
import type { FigureProblem } from './contract.ts';

/** What a compiler of typed text adds to its errors: where in the text, and what would work. */
interface Located extends Error {
  readonly start: number;
  readonly end: number;
  readonly suggestion?: string;
}

function isLocated(error: Error): error is Located {
  return 'start' in error && typeof error.start === 'number' && 'end' in error && typeof error.end === 'number';
}

const SUBJECTS = ['start', 'domain', 'steps', 'seed', 'noise', 'batchSize', 'parameters'];

/** Turns an error that input caused into what is shown beside that input; other errors are thrown on. */
export function problemOf(error: unknown): FigureProblem {
  const wording = wordingOf(error);
  if (error instanceof Error && isLocated(error)) {
    const { message, start, end, suggestion } = error;
    return { subject: 'formula', message, wording, start, end, suggestion };
  }
  if (!(error instanceof RangeError)) throw error;
  const { message } = error;
  return { subject: subjectOf(message), message, wording };
}

function subjectOf(message: string): string {
  if (message.startsWith('unknown loss')) return 'loss';
  if (message.startsWith('unknown parameter')) return 'parameters';
  return SUBJECTS.find((name) => message.startsWith(`${name}:`)) ?? 'balls';
}
