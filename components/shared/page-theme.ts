import type { Theme } from '../../src/figure/state.ts';

type Design = 'light' | 'dark';

/** Attributes by which sites say which of their designs holds, on the root or the body. */
const ATTRIBUTES = [
  'data-theme',
  'data-bs-theme',
  'data-color-mode',
  'data-color-scheme',
  'data-md-color-scheme',
  'data-mantine-color-scheme',
];
/** JupyterLab's: `false` is dark. */
const JUPYTER = 'data-jp-theme-light';
const DESIGNS: Readonly<Record<string, Design | undefined>> = {
  dark: 'dark',
  slate: 'dark',
  light: 'light',
  default: 'light',
  'dark-mode': 'dark',
  'light-mode': 'light',
  'theme-dark': 'dark',
  'theme-light': 'light',
  'quarto-dark': 'dark',
  'quarto-light': 'light',
};

function designOf(element: Element | null): Design | undefined {
  if (element === null) return undefined;
  const isLight = element.getAttribute(JUPYTER);
  if (isLight !== null) return isLight === 'false' ? 'dark' : 'light';
  const values = ATTRIBUTES.map((name) => element.getAttribute(name)?.toLowerCase());
  for (const name of [...values, ...element.classList]) {
    if (name !== undefined && Object.hasOwn(DESIGNS, name)) return DESIGNS[name];
  }
  return undefined;
}

/** Tells its listeners when the page's own switch changes; watches the page while it has any. */
class PageSwitch {
  /** What the switch says; undefined where the page has none, or leaves it to the system. */
  design: Design | undefined;
  private readonly listeners = new Set<() => void>();
  private observer: MutationObserver | undefined;

  add(listener: () => void): void {
    this.listeners.add(listener);
    if (this.observer !== undefined) return;
    const { documentElement, body } = document;
    this.observer = new MutationObserver(() => this.read());
    const options = { attributes: true, attributeFilter: [...ATTRIBUTES, JUPYTER, 'class'] };
    for (const element of [documentElement, body]) if (element) this.observer.observe(element, options);
    this.read();
  }

  remove(listener: () => void): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    this.observer?.disconnect();
    this.observer = undefined;
  }

  private read(): void {
    const design = designOf(document.body) ?? designOf(document.documentElement);
    if (design === this.design) return;
    this.design = design;
    for (const listener of this.listeners) listener();
  }
}

const pageSwitch = new PageSwitch();

/** What `color-scheme` an element is given; empty: that of what it stands in. */
function schemeOf(element: HTMLElement, theme: Theme): Design | '' {
  if (theme !== 'auto') return theme;
  const { design } = pageSwitch;
  if (design === undefined) return '';
  const root = element.getRootNode();
  const around = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  // A page that says it in CSS has said it for this place.
  const isSaid = around !== null && /^(only )?(light|dark)( only)?$/.test(getComputedStyle(around).colorScheme);
  return isSaid ? '' : design;
}

/**
 * Gives an element the design that its figure or else the page's own switch asks for, through the CSSOM. Sites whose
 * switch sets `color-scheme` need none of this; many set an attribute or a class only.
 */
export class ElementTheme {
  private theme: Theme = 'auto';

  constructor(
    private readonly element: HTMLElement,
    private readonly onChange: () => void = () => undefined,
  ) {}

  connect(): void {
    pageSwitch.add(this.apply);
    this.apply();
  }

  disconnect(): void {
    pageSwitch.remove(this.apply);
  }

  show(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.apply();
  }

  private readonly apply = (): void => {
    const scheme = schemeOf(this.element, this.theme);
    if (scheme === this.element.style.colorScheme) return;
    this.element.style.colorScheme = scheme;
    this.onChange();
  };
}
