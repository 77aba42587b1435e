import '../loss-landscape/loss-landscape.ts';
import { define } from '../shared/define.ts';
import { LossPlayground } from './loss-playground.element.ts';

export { LossPlayground };

define('loss-playground', LossPlayground);

declare global {
  interface HTMLElementTagNameMap {
    'loss-playground': LossPlayground;
  }
}
