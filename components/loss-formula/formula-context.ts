import type { FigureLike } from '../../src/figure/contract.ts';
import type { RaceSpecification } from '../../src/race/specification.ts';
import type { FieldDrafts } from '../shared/field-drafts.ts';
import type { Localize } from '../shared/localize.ts';
import type { FormulaWords } from './formula-words.ts';

/** What the parts of the element share. */
export interface FormulaContext {
  readonly figure: FigureLike;
  readonly localize: Localize;
  readonly words: FormulaWords;
  readonly drafts: FieldDrafts;
  /** Edits of one gesture (a drag, a row of digits) are one entry of the history, until `done`. */
  edit(patch: Partial<RaceSpecification>): void;
  done(): void;
}
