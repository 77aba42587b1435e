import { define } from '../shared/define.ts';
import { LossFormula } from './loss-formula.element.ts';

export { LossFormula };

define('loss-formula', LossFormula);

declare global {
  interface HTMLElementTagNameMap {
    'loss-formula': LossFormula;
  }
}
