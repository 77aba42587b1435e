import { define } from '../shared/define.ts';
import { LossRule } from './loss-rule.element.ts';

export { LossRule };

define('loss-rule', LossRule);

declare global {
  interface HTMLElementTagNameMap {
    'loss-rule': LossRule;
  }
}
