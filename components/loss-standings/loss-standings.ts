import { define } from '../shared/define.ts';
import { LossStandings } from './loss-standings.element.ts';

export { LossStandings };

define('loss-standings', LossStandings);

declare global {
  interface HTMLElementTagNameMap {
    'loss-standings': LossStandings;
  }
}
