import { define } from '../shared/define.ts';
import { LossBall } from './loss-ball.element.ts';

export { LossBall };

define('loss-ball', LossBall);

declare global {
  interface HTMLElementTagNameMap {
    'loss-ball': LossBall;
  }
}
