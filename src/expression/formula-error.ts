import type { Worded, Wording } from '../core/message.ts';

/** What is wrong with a typed text, and where: [start, end) counts UTF-16 units of the text as it was typed. */
export class FormulaError extends Error implements Worded {
  constructor(
    readonly wording: Wording,
    readonly start: number,
    readonly end: number,
    /** The whole text with the fault mended. */
    readonly suggestion?: string,
  ) {
    super(wording.text);
    this.name = 'FormulaError';
  }
}
