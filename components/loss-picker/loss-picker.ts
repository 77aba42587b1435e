import { define } from '../shared/define.ts';
import { LossPicker } from './loss-picker.element.ts';

export { LossPicker };

define('loss-picker', LossPicker);

declare global {
  interface HTMLElementTagNameMap {
    'loss-picker': LossPicker;
  }
}
