import { define } from '../shared/define.ts';
import { LossNarration } from './loss-narration.element.ts';

export { LossNarration };

define('loss-narration', LossNarration);

declare global {
  interface HTMLElementTagNameMap {
    'loss-narration': LossNarration;
  }
}
