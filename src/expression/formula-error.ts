/** What is wrong with a typed text, and where: [start, end) counts UTF-16 units of the text as it was typed. */
export class FormulaError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    /** The whole text with the fault mended. */
    readonly suggestion?: string,
  ) {
    super(message);
    this.name = 'FormulaError';
  }
}
