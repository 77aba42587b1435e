import { define } from '../shared/define.ts';
import { LossShare } from './loss-share.element.ts';

export { LossShare };

define('loss-share', LossShare);

declare global {
  interface HTMLElementTagNameMap {
    'loss-share': LossShare;
  }
}
