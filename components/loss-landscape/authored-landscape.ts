import { property } from 'lit/decorators.js';
import { booleanAttribute } from '../shared/boolean-attribute.ts';
import { WordedElement } from '../shared/worded-element.ts';
import type { Raw } from './author-state.ts';

/** What a page's author says of a figure: its attributes, and the properties of the same names. */
export class AuthoredLandscape extends WordedElement {
  /** Id of a loss of the catalogue. */
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
  /** Where the figure stands; absent: at the end. */
  @property() step: Raw;
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
  /** Parts of the bar: `play step scrub reset speed`, or `none`. */
  @property() controls: string | null | undefined;
  /** `all`, `scrub` (the start stays) or `none`. */
  @property() interaction: 'all' | 'scrub' | 'none' = 'all';
  /** The figure's name for assistive technology. */
  @property() label = '';
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
