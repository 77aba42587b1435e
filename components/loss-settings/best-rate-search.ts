import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { slice } from '../../src/analysis/job.ts';
import { type BestRate, bestRates } from '../../src/figure/best-rate.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import type { Race } from '../../src/race/race.ts';
import { turn } from '../shared/turn.ts';

/** Looks for the best rate of each ball in slices of the main thread. An edit of the race meanwhile ends it. */
export class BestRateSearch implements ReactiveController {
  /** In [0, 1]; undefined while nothing is looked for. */
  progress: number | undefined;
  private ticket = 0;
  /** The race that came of the last search: while it is shown, the search may be spoken of. */
  private outcome: { readonly race: Race | undefined; readonly hasChanged: boolean } | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** What the last search came to, while its race is still the one that is shown. */
  outcomeFor(race: Race | undefined): 'found' | 'nothing' | undefined {
    if (this.outcome === undefined || this.outcome.race !== race) return undefined;
    return this.outcome.hasChanged ? 'found' : 'nothing';
  }

  /** Calls `take` with the rates that differ from those that hold, when it has found them; `end` before it ends. */
  async start(figure: FigureLike, take: (rates: readonly BestRate[]) => void, end: () => void): Promise<void> {
    const { race } = figure;
    if (race === undefined) return;
    this.ticket += 1;
    const { ticket } = this;
    this.tell(0);
    const rates = await slice(bestRates(race), {
      now: () => performance.now(),
      yieldTo: turn,
      onProgress: (progress) => this.tell(progress),
      isCancelled: () => ticket !== this.ticket || figure.race !== race,
    });
    if (ticket !== this.ticket) return;
    end();
    this.tell(undefined);
    if (rates === undefined || figure.race !== race) return;
    const better = rates.filter(({ ball, rate }) => race.balls[ball].specification.settings['lr'] !== rate);
    if (better.length > 0) take(better);
    this.outcome = { race: figure.race, hasChanged: better.length > 0 };
  }

  readonly stop = (): void => {
    this.ticket += 1;
    this.tell(undefined);
  };

  private tell(progress: number | undefined): void {
    this.progress = progress;
    this.host.requestUpdate();
  }
}
