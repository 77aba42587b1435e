import type { RaceSpecification } from '../race/specification.ts';
import type { FigureState, View } from './state.ts';

/**
 * *Ask, then reveal*: the reader puts a flag where each ball will end, then plays. Until the race has been played to
 * its end a veil hides what is to come; an edit that changes a path draws it again, and what was answered is forgotten.
 */
export class Prediction {
  isVeiled = false;
  guesses: ReadonlyMap<number, readonly number[]> = new Map();

  /** Asks anew, or ends the game. */
  begin({ predict }: View): void {
    this.isVeiled = predict;
    this.guesses = new Map();
  }

  /** Asks again because the race has changed: flags stay while the answer has not been shown. */
  askAgain(): void {
    if (this.isVeiled) return;
    this.isVeiled = true;
    this.guesses = new Map();
  }

  /** Shows everything; the flags stay to be compared. */
  reveal(): void {
    this.isVeiled = false;
  }

  guess(ball: number, place: readonly number[] | undefined): void {
    const guesses = new Map(this.guesses);
    if (place === undefined) guesses.delete(ball);
    else guesses.set(ball, place);
    this.guesses = guesses;
  }

  /** Flags of balls, or on axes, that are no more are taken away. */
  keepTo(balls: number, dimension: number): void {
    const kept = [...this.guesses].filter(([ball, place]) => ball < balls && place.length === dimension);
    if (kept.length < this.guesses.size) this.guesses = new Map(kept);
  }
}

/** Whether two races have other paths, and not only other names, colours or balls that are not shown. */
export function hasOtherPaths(a: RaceSpecification, b: RaceSpecification): boolean {
  return JSON.stringify(bare(a)) !== JSON.stringify(bare(b));
}

function bare(race: RaceSpecification): unknown {
  return { ...race, balls: race.balls.map(({ label: _label, color: _color, hidden: _hidden, ...path }) => path) };
}

/** A figure that asks first begins at its start. */
export function asked(state: FigureState): FigureState {
  return state.view.predict && state.step >= state.race.steps ? { ...state, step: 0 } : state;
}
