import { slice } from '../../src/analysis/job.ts';
import type { FigureChange } from '../../src/figure/contract.ts';
import type { Figure } from '../../src/figure/figure.ts';

/** Milliseconds without a change of the paths before it is looked for what takes long: not while a start is dragged. */
const QUIET = 100;
/** The longest stretch of work without a pause, in milliseconds: a race may be playing. */
const SLICE = 4;

/**
 * Looks for what happened in a race and takes long to find, whenever its paths or what is known of its ground have
 * changed; in slices, and the figure tells when something was found. Returns the way to stop.
 */
export function searchMoments(figure: Figure): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search = 0;
  const load = () => import('../../src/figure/moments-finder.ts');
  const find = async (): Promise<void> => {
    const own = ++search;
    const { findMoments } = await load();
    const isNew = await slice(findMoments(figure), {
      milliseconds: SLICE,
      now: () => performance.now(),
      yieldTo: () => new Promise((resolve) => setTimeout(resolve)),
      isCancelled: () => own !== search,
    });
    if (isNew === true && own === search) figure.tellFound();
  };
  const begin = (delay: number): void => {
    search++;
    clearTimeout(timer);
    timer = setTimeout(() => void find(), delay);
  };
  const unsubscribe = figure.subscribe((changes: ReadonlySet<FigureChange>) => {
    // Nobody drags when the ground becomes known: then it is looked for at once.
    if (figure.survey !== undefined && changes.has('survey')) begin(0);
    else if (figure.survey !== undefined && changes.has('paths')) begin(QUIET);
    // Meanwhile it is fetched.
    else if (changes.has('surface')) void load();
  });
  if (figure.survey !== undefined) begin(0);
  return () => {
    unsubscribe();
    search++;
    clearTimeout(timer);
  };
}
