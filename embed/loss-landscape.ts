/**
 * What a page without a bundler loads: the figure and its balls at once, each other element when the page first has one.
 *
 * @example
 * <script type="module" src="./embed/loss-landscape.js"></script>
 * <loss-landscape loss="himmelblau"></loss-landscape>
 */
import { LossBall } from '../components/loss-ball/loss-ball.ts';
import { LossLandscape } from '../components/loss-landscape/loss-landscape.ts';

export { LossBall, LossLandscape };

/** By path; the folder of an element is named for its tag, and so is its file. */
const modules = import.meta.glob([
  '../components/loss-*/loss-*.ts',
  '!../components/loss-ball/**',
  '!../components/loss-landscape/**',
  '!**/*.{test,element}.ts',
]);

const loaders = new Map(Object.entries(modules).map(([path, load]) => [path.replace(/^.*\/(.*)\.ts$/, '$1'), load]));

/** Loads the elements below `root` that nobody has loaded yet. */
function loadWithin(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(':not(:defined)')) {
    void loaders.get(localName)?.();
    loaders.delete(localName);
  }
}

if (typeof document !== 'undefined') {
  loadWithin(document);
  const observer = new MutationObserver(() => {
    loadWithin(document);
    if (loaders.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
