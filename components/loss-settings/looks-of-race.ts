import type { BallLook } from '../../src/plotting/palette.ts';
import type { Race } from '../../src/race/race.ts';
import { themedLooks } from '../shared/ball-looks.ts';

/** The looks of a race's balls, mixed once for each race: while it plays, only the step is another. */
export class LooksOfRace {
  private last:
    | { readonly race: Race; readonly language: 'en' | 'zh'; readonly looks: readonly BallLook[] }
    | undefined;

  of(race: Race, language: 'en' | 'zh'): readonly BallLook[] {
    if (this.last?.race !== race || this.last.language !== language) {
      this.last = { race, language, looks: themedLooks(race.balls, language) };
    }
    return this.last.looks;
  }
}
