import { define } from '../shared/define.ts';
import { LossPredict } from './loss-predict.element.ts';

export { LossPredict };

define('loss-predict', LossPredict);

declare global {
  interface HTMLElementTagNameMap {
    'loss-predict': LossPredict;
  }
}
