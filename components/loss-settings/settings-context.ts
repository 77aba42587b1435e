import type { FigureLike } from '../../src/figure/contract.ts';
import type { BallSpecification, RaceSpecification } from '../../src/race/specification.ts';
import type { Localize } from '../shared/localize.ts';
import type { FieldDrafts } from './field-drafts.ts';

/** What the parts of the settings share. */
export interface SettingsContext {
  readonly figure: FigureLike;
  readonly localize: Localize;
  readonly drafts: FieldDrafts;
  /** The step from which edits hold: 0 is the start. */
  readonly editFrom: number;
  /** Edits of one gesture (a drag, a held key) are one entry of the history, until `done`. */
  edit(patch: Partial<RaceSpecification>): void;
  editBall(index: number, ball: BallSpecification): void;
  done(): void;
}
