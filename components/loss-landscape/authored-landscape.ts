import { property } from 'lit/decorators.js';
import { booleanAttribute } from '../shared/boolean-attribute.ts';
import { WordedElement } from '../shared/worded-element.ts';
import type { Raw } from './author-state.ts';

/** What a page's author says of a figure: its attributes, and the properties of the same names. */
export class AuthoredLandscape extends WordedElement {
  /**
   * Id of a loss of the catalogue. As a property also a function of the page's own: a loss of the engine,
   * `{ dimension, value(w), gradient?(w) }`, or `(x) => …` or `(x, y) => …`. Without a gradient, central differences
   * stand in for it. Such a figure has no link.
   */
  @property() loss: Raw;
  /** A typed formula in x, or in x and y; wins over `loss`. */
  @property() formula: Raw;
  /** Values of the formula's parameters: `a=1, b=2`. */
  @property() parameters: Raw;
  /** `-4,5` or `-4,4,-3,3`. */
  @property() domain: Raw;
  /** `-1` or `-1,2`. */
  @property() start: Raw;
  /** `sgd:lr=0.03,momentum:lr=0.03:momentum=0.9`; `<loss-ball>` children win over it. */
  @property() balls: Raw;
  /** How many steps every ball takes. */
  @property() steps: Raw;
  /**
   * Where the figure stands; absent: at the end. A page may set it on every frame, as with its scroll position: nothing is
   * computed again, and no event comes back.
   */
  @property({ hasChanged: () => true }) step: Raw;
  /** Steps a second. */
  @property() speed: Raw;
  /** Of the noise: the same seed gives the same race. */
  @property() seed: Raw;
  /** Standard deviation added to each gradient component. */
  @property() noise: Raw;
  /** `auto`, `curve` or `contour`. */
  @property() view: Raw;
  /** `auto`, `light` or `dark`. */
  @property() theme: Raw;
  /** Drawn at the balls: `gradient`, `velocity`, `accumulator`, apart by spaces. */
  @property() overlays: Raw;
  /** Plays once when first seen, unless less motion is asked for. */
  @property({ converter: booleanAttribute }) autoplay = false;
  /** Playing starts again at the end. */
  @property({ converter: booleanAttribute }) loop = false;
  /** Asks before it tells: outcomes are hidden until the race has been played to its end. `<loss-predict>` takes the guesses. */
  @property({ converter: booleanAttribute }) predict = false;
  /** Parts of the bar, `play step scrub reset speed`, and what stands below it, `loss formula view start lr balls settings share`; or `none`. */
  @property() controls: string | null | undefined;
  /** `all`, `scrub` (the start stays) or `none`. */
  @property() interaction: 'all' | 'scrub' | 'none' = 'all';
  /** The figure's name for assistive technology. */
  @property() label = '';
  /** `lazy` (absent): nothing is computed before the figure comes near the window; `eager`: at once. */
  @property() loading: 'lazy' | 'eager' | '' = '';
  /** `always`: compile typed formulas to JavaScript and survey in a worker; needs a page that allows `unsafe-eval` and blob workers. */
  @property() codegen = '';
  private isHandingOver = false;

  /**
   * Makes what a page said by properties before the element was upgraded known now: Lit hands it over in the first update,
   * and a figure is made earlier. That update is cut short, and comes again.
   */
  protected takeEarlyProperties(): void {
    if (this.hasUpdated) return;
    this.isHandingOver = true;
    this.performUpdate();
    this.isHandingOver = false;
    this.requestUpdate();
  }

  protected override shouldUpdate(): boolean {
    return !this.isHandingOver;
  }
}
