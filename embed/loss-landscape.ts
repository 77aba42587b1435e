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
// Which class each tag has is known of all, though most come later.
export type * from '../components/index.ts';

/** By path; the folder of an element is named for its tag, and so is its file. */
const modules = import.meta.glob([
  '../components/loss-*/loss-*.ts',
  '!../components/loss-ball/**',
  '!../components/loss-landscape/**',
  '!**/*.{test,element}.ts',
]);

const loaders = new Map(Object.entries(modules).map(([path, load]) => [path.replace(/^.*\/(.*)\.ts$/, '$1'), load]));

const watched = new WeakSet<Node>();

/** Loads an element that nobody has loaded yet, and looks into the shadow root of anybody else's. */
function visit(element: Element): void {
  const { localName, shadowRoot } = element;
  void loaders.get(localName)?.();
  loaders.delete(localName);
  if (localName.startsWith('loss-')) return;
  if (shadowRoot !== null) watch(shadowRoot);
  else if (localName.includes('-') && customElements.get(localName) === undefined) {
    void customElements.whenDefined(localName).then(() => visit(element));
  }
}

function visitAll(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) visit(element);
}

const observer =
  typeof document === 'undefined'
    ? undefined
    : new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof Element)) continue;
          visit(node);
          visitAll(node);
        }
        if (loaders.size === 0) observer?.disconnect();
      });

/** Loads what a document or a shadow root has and will have. */
function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  observer?.observe(root, { childList: true, subtree: true });
  visitAll(root);
}

if (typeof document !== 'undefined') watch(document);
