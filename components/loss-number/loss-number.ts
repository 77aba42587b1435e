import { define } from '../shared/define.ts';
import { LossNumber } from './loss-number.element.ts';

export { LossNumber };

define('loss-number', LossNumber);

declare global {
  interface HTMLElementTagNameMap {
    'loss-number': LossNumber;
  }
}
