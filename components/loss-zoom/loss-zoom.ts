import { define } from '../shared/define.ts';
import { LossZoom } from './loss-zoom.element.ts';

export { LossZoom };

define('loss-zoom', LossZoom);

declare global {
  interface HTMLElementTagNameMap {
    'loss-zoom': LossZoom;
  }
}
