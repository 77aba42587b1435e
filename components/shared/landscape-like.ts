import type { FigureLike } from '../../src/figure/contract.ts';
import type { Scene } from '../loss-landscape/scene.ts';

/** What a linked element lays over the plot of a landscape. */
export interface PlotGuest {
  /** What stands over the picture; called whenever the landscape renders. */
  over(scene: Scene): unknown;
  /** Offered each click on the plot, which would else move the start; true when it was taken. */
  takeClick(event: MouseEvent): boolean;
}

/** What linked elements need of a `<loss-landscape>`. */
export interface LandscapeLike extends HTMLElement {
  readonly figure: FigureLike;
  /** Runs the first race, where that waits for the figure to come into view. */
  begin(): void;
  /** A linked element that replaces part of the figure's own bar says so; returns the way to take it back. */
  replaceBar(): () => void;
  /** A linked element that shows the figure's problems itself says so; returns the way to take it back. */
  replaceError(): () => void;
  /** A linked element lays something over the plot; returns the way to take it away. */
  layOver(guest: PlotGuest): () => void;
}

/** Dispatched by a landscape when it enters a document or its id changes (bubbles, composed). */
export const LANDSCAPE_CONNECTED = 'loss-landscape-connected';
/** Dispatched on the document when a landscape has left it. */
export const LANDSCAPE_DISCONNECTED = 'loss-landscape-disconnected';

function isLandscape(element: Element | null | undefined): element is LandscapeLike {
  return element?.localName === 'loss-landscape' && 'figure' in element;
}

/** The roots from an element outward: its own, then that of each shadow host around it. */
function* rootsOf(element: Element): Generator<Document | ShadowRoot> {
  let root = element.getRootNode();
  while (root instanceof Document || root instanceof ShadowRoot) {
    yield root;
    if (root instanceof Document) return;
    root = root.host.getRootNode();
  }
}

/**
 * The landscape of a linked element: the one that `id` names, looked up in the element's own root and then outward
 * through the hosts; without an id the nearest one around it, through shadow roots.
 */
export function findLandscape(element: Element, id: string | undefined): LandscapeLike | undefined {
  if (id !== undefined && id !== '') {
    for (const root of rootsOf(element)) {
      const found = root.getElementById(id);
      if (isLandscape(found)) return found;
    }
    return undefined;
  }
  let inner: Element | undefined = element;
  while (inner !== undefined) {
    const found: Element | null = inner.closest('loss-landscape');
    if (isLandscape(found)) return found;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
