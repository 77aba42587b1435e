import { define } from '../shared/define.ts';
import { LossOverlays } from './loss-overlays.element.ts';

export { LossOverlays };

define('loss-overlays', LossOverlays);

declare global {
  interface HTMLElementTagNameMap {
    'loss-overlays': LossOverlays;
  }
}
