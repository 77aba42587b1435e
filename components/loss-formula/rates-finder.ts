import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { slice } from '../../src/analysis/job.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import type { SuggestedRates } from '../../src/figure/suggest-rates.ts';
import type { Race } from '../../src/race/race.ts';
import { turn } from '../shared/turn.ts';

/** What has been done about rates: nothing yet, a search, an answer. */
export type RatesState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly progress: number }
  | { readonly kind: 'found'; readonly race: Race; readonly isChange: boolean };

/** Looks for the rates that suit a race, in slices, and sets them: one entry of the history for all balls. */
export class RatesFinder implements ReactiveController {
  state: RatesState = { kind: 'idle' };
  private search: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** True when rates were set. What is edited meanwhile ends the search. */
  async find(figure: FigureLike): Promise<boolean> {
    this.stop();
    const { race } = figure;
    if (race === undefined) return false;
    const search = new AbortController();
    this.search = search;
    this.show({ kind: 'searching', progress: 0 });
    const { suggestRatesJob, withRates } = await import('../../src/figure/suggest-rates.ts');
    const isStale = (): boolean => search.signal.aborted || figure.race !== race;
    const rates: SuggestedRates | undefined = await slice(suggestRatesJob(race), {
      now: () => performance.now(),
      yieldTo: turn,
      onProgress: (progress) => this.show({ kind: 'searching', progress }),
      isCancelled: isStale,
    });
    if (search.signal.aborted) return false;
    if (rates === undefined || isStale()) {
      this.show({ kind: 'idle' });
      return false;
    }
    const { balls } = race.specification;
    const next = withRates(balls, rates);
    const isChange = next.some((ball, index) => ball !== balls[index]);
    if (isChange) figure.update({ balls: next });
    this.show({ kind: 'found', race: figure.race ?? race, isChange });
    return isChange;
  }

  private stop(): void {
    this.search?.abort();
    this.search = undefined;
    this.state = { kind: 'idle' };
  }

  private show(state: RatesState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
