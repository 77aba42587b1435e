import type { ReactiveController } from 'lit';
import type { FigureChange, FigureLike } from '../../src/figure/contract.ts';
import './translations/linked.ts';
import { ElementTheme } from './page-theme.ts';
import { findLandscape, LANDSCAPE_CONNECTED, LANDSCAPE_DISCONNECTED, type LandscapeLike } from './landscape-like.ts';
import type { LinkedElement } from './linked-element.ts';

/** An element that shows part of a figure. `for` is the id of its landscape. */
export type LinkedHost = LinkedElement & { for?: string };

/** Views of one figure share its theme, so this change is always watched. */
const ALWAYS: readonly FigureChange[] = ['view'];

/**
 * Links an element to the figure of a `<loss-landscape>`, found by `for` or by nesting, whichever of the two comes
 * first into the document. The host is updated for the changes asked for, and for no others.
 *
 * @example
 * private readonly link = new FigureController(this, ['paths', 'step']);
 * render() {
 *   const { figure } = this.link;
 *   if (figure?.race === undefined) return errorPart(this.link.isMissing ? this.localize.term('noLandscape') : undefined);
 *   …
 * }
 */
export class FigureController implements ReactiveController {
  /** The landscape that the host is linked to. */
  landscape: LandscapeLike | undefined;
  /** True when the document is complete and there is no such landscape in it. */
  isMissing = false;
  /** Called when the link changes, before the host is updated. Return what undoes it. */
  onLink: ((landscape: LandscapeLike) => () => void) | undefined;
  private readonly watched: ReadonlySet<FigureChange>;
  private stop: (() => void) | undefined;
  private document: Document | undefined;
  private linkedBy: string | undefined;
  private readonly theme: ElementTheme;

  constructor(
    private readonly host: LinkedHost,
    changes: readonly FigureChange[],
  ) {
    this.watched = new Set([...ALWAYS, ...changes]);
    this.theme = new ElementTheme(host);
    host.addController(this);
  }

  /** The figure, or undefined while there is none. Its `race` may still be on its way. */
  get figure(): FigureLike | undefined {
    return this.landscape?.figure;
  }

  hostConnected(): void {
    this.document = this.host.ownerDocument;
    this.document.addEventListener(LANDSCAPE_CONNECTED, this.resolve);
    this.document.addEventListener(LANDSCAPE_DISCONNECTED, this.resolve);
    this.document.addEventListener('readystatechange', this.resolve);
    this.theme.connect();
    this.resolve();
  }

  hostDisconnected(): void {
    this.theme.disconnect();
    this.document?.removeEventListener(LANDSCAPE_CONNECTED, this.resolve);
    this.document?.removeEventListener(LANDSCAPE_DISCONNECTED, this.resolve);
    this.document?.removeEventListener('readystatechange', this.resolve);
    this.document = undefined;
    this.link(undefined);
  }

  hostUpdate(): void {
    if (this.linkedBy !== this.host.for) this.resolve();
  }

  private readonly resolve = (): void => {
    this.linkedBy = this.host.for;
    this.link(findLandscape(this.host, this.host.for));
    const isMissing = this.landscape === undefined && this.host.ownerDocument.readyState === 'complete';
    if (isMissing === this.isMissing) return;
    this.isMissing = isMissing;
    this.host.requestUpdate();
  };

  private link(landscape: LandscapeLike | undefined): void {
    if (landscape === this.landscape) return;
    this.stop?.();
    this.stop = undefined;
    this.landscape = landscape;
    if (landscape !== undefined) {
      // What is linked to a figure may be seen where the figure itself is not.
      landscape.begin();
      const unsubscribe = landscape.figure.subscribe(this.hear);
      const unlink = this.onLink?.(landscape);
      this.stop = () => {
        unsubscribe();
        unlink?.();
      };
    }
    this.showTheme();
    this.host.requestUpdate();
  }

  private readonly hear = (changes: ReadonlySet<FigureChange>): void => {
    if (changes.has('view')) this.showTheme();
    for (const change of changes) {
      if (!this.watched.has(change)) continue;
      if (changes.has('paths')) this.host.waitsForPicture = true;
      this.host.requestUpdate();
      return;
    }
  };

  private showTheme(): void {
    this.theme.show(this.figure?.state.view.theme ?? 'auto');
  }
}
