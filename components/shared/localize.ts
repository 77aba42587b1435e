import { type FunctionParams, LocalizeController } from '@shoelace-style/localize';
import { en, type Terms } from './translations/en.ts';
import { addWords, termOf } from './translations/words.ts';
import { zh } from './translations/zh.ts';

addWords(en, zh);

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

/**
 * The words of an element in the nearest language; zh-CN falls back to zh, anything unknown to English.
 * The host is updated when a `lang` attribute around it changes.
 *
 * @example
 * private readonly localize = new Localize(this);
 * render() { return html`<button aria-label=${this.localize.term('play')}>…`; }
 */
export class Localize extends LocalizeController<Terms> {
  private observer: MutationObserver | undefined;
  /** Found once for each update: a template asks for dozens of terms. */
  private found: string | undefined;

  override hostConnected(): void {
    super.hostConnected();
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

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.observer?.disconnect();
    this.observer = undefined;
  }

  hostUpdate(): void {
    this.found = undefined;
  }

  override lang(): string {
    this.found ??= this.findLang();
    return this.found;
  }

  override term<K extends keyof Terms>(key: K, ...args: FunctionParams<Terms[K]>): string {
    const term: unknown = termOf(this.key, key);
    if (term === undefined) return super.term(key, ...args);
    return typeof term === 'function' ? (term as (...args: unknown[]) => string)(...args) : String(term);
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
  get key(): 'en' | 'zh' {
    return this.lang().startsWith('zh') ? 'zh' : 'en';
  }
}
