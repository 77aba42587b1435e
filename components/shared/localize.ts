import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Terms } from './translations/en.ts';
import { addWords, bringWords, type Language, termOf } from './translations/words.ts';

addWords(en);

/** What a term asks for: the parameters of a sentence with gaps, else nothing. */
type Gaps<T> = T extends (...gaps: infer G) => string ? G : [];

/** The node around another, out of shadow roots too. */
function outward(node: Element): Element | undefined {
  const slotOrParent = node.assignedSlot ?? node.parentNode;
  if (slotOrParent instanceof Element) return slotOrParent;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The language that holds at an element: the nearest `lang`, through shadow roots, else the document's. */
export function nearestLanguage(element: Element): string | undefined {
  for (let each: Element | undefined = element; each !== undefined; each = outward(each)) {
    const lang = each.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

const ofHost = new WeakMap<object, Localize>();

/** The words of a host's language while they are on their way; undefined when they are there. */
export function wordsComing(host: object): Promise<void> | undefined {
  const key = ofHost.get(host)?.key;
  return key && bringWords(key);
}

/**
 * The words of an element in the nearest language; zh-CN falls back to zh, anything unknown to English.
 * The host is updated when a `lang` attribute around it changes.
 *
 * @example
 * private readonly localize = new Localize(this);
 * render() { return html`<button aria-label=${this.localize.term('play')}>…`; }
 */
export class Localize implements ReactiveController {
  private observer: MutationObserver | undefined;
  /** Found once for each update: a template asks for dozens of terms. */
  private found: string | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    ofHost.set(host, this);
    host.addController(this);
  }

  hostConnected(): void {
    this.found = undefined;
    this.observer = new MutationObserver(() => {
      this.found = undefined;
      this.host.requestUpdate();
    });
    let element: Element | undefined = this.host;
    while (element !== undefined) {
      const root: Node = element.getRootNode();
      this.observer.observe(root, { attributeFilter: ['lang'], subtree: true });
      element = root instanceof ShadowRoot ? root.host : undefined;
    }
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  hostUpdate(): void {
    this.found = undefined;
  }

  /** The language as a tag in lower case: `zh-cn`; `en` for what is no tag. */
  lang(): string {
    this.found ??= this.findLang();
    return this.found;
  }

  /** A term of the element's language. */
  term<K extends keyof Terms>(key: K, ...gaps: Gaps<Terms[K]>): string {
    const term = termOf(this.key, key);
    return typeof term === 'function' ? (term as (...gaps: unknown[]) => string)(...gaps) : String(term);
  }

  private findLang(): string {
    const lang = (nearestLanguage(this.host) ?? 'en').replaceAll('_', '-');
    try {
      return new Intl.Locale(lang).baseName.toLowerCase();
    } catch {
      return 'en';
    }
  }

  /** The key of catalogue names ({ en, zh }) in this language. */
  get key(): Language {
    return this.lang().startsWith('zh') ? 'zh' : 'en';
  }
}
