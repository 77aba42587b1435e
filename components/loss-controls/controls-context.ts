import type { FigureLike } from '../../src/figure/contract.ts';
import type { FieldDrafts } from '../shared/field-drafts.ts';
import type { Localize } from '../shared/localize.ts';
import type { ControlsWords } from './controls-words.ts';
import type { HoldRepeat } from './hold-repeat.ts';

/** What the parts of the bar share. */
export interface ControlsContext {
  readonly figure: FigureLike;
  readonly localize: Localize;
  readonly words: ControlsWords;
  readonly hold: HoldRepeat;
  readonly drafts: FieldDrafts;
  /** Tells the page that the person is changing something, or has. */
  tell(name: 'input' | 'change'): void;
  /** Edits of one gesture are one entry of the history, until `done`. */
  editSteps(steps: number): void;
  done(): void;
}
