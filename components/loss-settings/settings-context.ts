import type { FigureLike } from '../../src/figure/contract.ts';
import type { BallLook } from '../../src/plotting/palette.ts';
import type { Ball } from '../../src/race/race.ts';
import type { BallSpecification, RaceSpecification } from '../../src/race/specification.ts';
import type { FieldDrafts } from '../shared/field-drafts.ts';
import type { Localize } from '../shared/localize.ts';
import type { CardStates } from './card-states.ts';
import type { SettingsWords } from './settings-words.ts';

/** What the parts of the settings share. */
export interface SettingsContext {
  readonly figure: FigureLike;
  /** The id by which its landscape is found; absent: the one around. */
  readonly figureId: string | undefined;
  readonly localize: Localize;
  readonly words: SettingsWords;
  readonly drafts: FieldDrafts;
  readonly states: CardStates;
  /** The step from which edits hold: 0 is the start. */
  readonly editFrom: number;
  /** Edits of one gesture (a drag, a held key) are one entry of the history, until `done`. */
  edit(patch: Partial<RaceSpecification>): void;
  editBall(index: number, ball: BallSpecification): void;
  done(): void;
  /** Puts the focus on what a selector finds, once all edits are shown: the place where it was may be gone. */
  focus(...selectors: readonly string[]): void;
  /** The same where the focus is on what is about to go; elsewhere it stays. */
  refocus(from: string, ...selectors: readonly string[]): void;
}

/** A ball and how it looks. */
export interface CardBall {
  readonly ball: Ball;
  readonly look: BallLook;
}

/** An edit that is over as soon as it is made. */
export function editAtOnce(context: SettingsContext, index: number, ball: BallSpecification): void {
  context.editBall(index, ball);
  context.done();
}
