import type { Theme } from '../../src/figure/state.ts';

type Design = 'light' | 'dark';

/** Attributes of root and body by which sites say which of their designs holds: `data-bs-theme`, `class`, … */
const SWITCH = /^(?:class|data-.*(?:theme|scheme|mode).*)$/;
/** `dark`, `slate`, `dark-mode`, `theme-dark`, `quarto-dark`; but not `dark:text-white`, which says what would be. */
const DESIGN = /(?:^|\s)(?:(?:theme|quarto|vscode)-)?(dark|slate|light)(?:-(?:mode|theme))?(?:\s|$)/i;
/** JupyterLab's says whether it is light. */
const JUPYTER = 'data-jp-theme-light';

function designOf(element: Element): Design | undefined {
  for (const { name, value } of element.attributes) {
    if (name === JUPYTER) return value === 'false' ? 'dark' : 'light';
    const design = SWITCH.test(name) ? DESIGN.exec(value)?.[1].toLowerCase() : undefined;
    if (design !== undefined) return design === 'light' ? 'light' : 'dark';
  }
  return undefined;
}

/** The body, which may be yet to come, and the root. */
const switches = (): Element[] =>
  [document.body as Element | null, document.documentElement].filter((each) => each !== null);

/** Tells its listeners when the page's own switch changes; watches the page while it has any. */
class PageSwitch {
  /** What the switch says; undefined where the page has none, or leaves it to the system. */
  design: Design | undefined;
  private readonly listeners = new Set<() => void>();
  private observer: MutationObserver | undefined;

  add(listener: () => void): void {
    this.listeners.add(listener);
    if (this.observer !== undefined) return;
    this.observer = new MutationObserver(() => this.read());
    for (const element of switches()) this.observer.observe(element, { attributes: true });
    this.read();
  }

  remove(listener: () => void): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    this.observer?.disconnect();
    this.observer = undefined;
  }

  private read(): void {
    const [design] = switches().flatMap((element) => designOf(element) ?? []);
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
