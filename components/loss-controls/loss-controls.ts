import { define } from '../shared/define.ts';
import { LossControls } from './loss-controls.element.ts';

export { LossControls };

define('loss-controls', LossControls);

declare global {
  interface HTMLElementTagNameMap {
    'loss-controls': LossControls;
  }
}
