import type { Optimizer } from '../../src/core/optimizer.ts';
import type { BallSpecification } from '../../src/race/specification.ts';
import { define } from '../shared/define.ts';
import { tellBall } from './ball-changed.ts';
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
  private given: Optimizer | undefined;

  /** Id of a rule, as the attribute; or a rule as an object, of `defineOptimizer` or `customRule`. Such a race has no link. */
  get optimizer(): string | Optimizer | null {
    return this.given ?? this.getAttribute('optimizer');
  }

  set optimizer(value: string | Optimizer | null | undefined) {
    this.given = typeof value === 'object' && value !== null ? value : undefined;
    if (typeof value === 'string') this.setAttribute('optimizer', value);
    else if (this.given === undefined) this.removeAttribute('optimizer');
    if (this.isConnected) tellBall(this);
  }

  constructor() {
    super();
    // Nothing inside is shown. An attribute that says so would differ from what a server sent, of which React warns.
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback(): void {
    // Set by a script that came before this one.
    if (Object.hasOwn(this, 'optimizer')) {
      const { optimizer } = this;
      Reflect.deleteProperty(this, 'optimizer');
      this.optimizer = optimizer;
    }
    this.observer = new MutationObserver(() => tellBall(this));
    this.observer.observe(this, { attributes: true });
    tellBall(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** The ball as plain data. What cannot be read is left out, with a warning. */
  get specification(): BallSpecification {
    return specificationOf(this);
  }
}

define('loss-ball', LossBall);

declare global {
  interface HTMLElementTagNameMap {
    'loss-ball': LossBall;
  }
}
