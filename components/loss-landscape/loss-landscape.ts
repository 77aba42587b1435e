import { define } from '../shared/define.ts';
import { LossLandscape } from './loss-landscape.element.ts';

export { LossLandscape };

define('loss-landscape', LossLandscape);

declare global {
  interface HTMLElementTagNameMap {
    'loss-landscape': LossLandscape;
  }
}
