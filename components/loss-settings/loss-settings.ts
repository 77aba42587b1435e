import { define } from '../shared/define.ts';
import { LossSettings } from './loss-settings.element.ts';

export { LossSettings };

define('loss-settings', LossSettings);

declare global {
  interface HTMLElementTagNameMap {
    'loss-settings': LossSettings;
  }
}
