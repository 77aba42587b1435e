import type { BallSpecification } from '../../src/race/specification.ts';
import { BALL_CHANGED } from './ball-changed.ts';
import { specificationOf } from './specification-of.ts';

const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * One ball of the `<loss-landscape>` around it: an update rule and its settings. Shows nothing itself.
 *
 * @example
 * <loss-landscape loss="two-wells">
 *   <loss-ball optimizer="sgd" lr="0.05"></loss-ball>
 *   <loss-ball optimizer="momentum" lr="0.05" momentum="0.9" label="heavy"></loss-ball>
 * </loss-landscape>
 *
 * @attr optimizer - Id of a rule: `sgd`, `momentum`, `adagrad`, `rmsprop`, …; absent: `sgd`
 * @attr rule - The text of a rule of one's own; wins over `optimizer`
 * @attr convention - `torch` or `keras`: whose form and defaults are meant
 * @attr label - A name in place of the rule's
 * @attr color - Any CSS colour in place of the rule's
 * @attr changes - Settings from a step on, as in a link: `40:lr=0.001`
 * @attr schedule - `step/30/0.5`, `cosine/200/0` or `warm-up/20`
 * Every other attribute is a setting of the rule by its name, in kebab-case or camelCase: `lr`, `momentum`,
 * `weight-decay`, …
 */
export class LossBall extends Base {
  private observer: MutationObserver | undefined;

  connectedCallback(): void {
    this.hidden = true;
    this.observer = new MutationObserver(() => this.tell());
    this.observer.observe(this, { attributes: true });
    this.tell();
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** The ball as plain data. What cannot be read is left out, with a warning. */
  get specification(): BallSpecification {
    return specificationOf(this);
  }

  private tell(): void {
    this.dispatchEvent(new CustomEvent(BALL_CHANGED, { bubbles: true }));
  }
}
