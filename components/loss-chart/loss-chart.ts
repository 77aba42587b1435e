import { define } from '../shared/define.ts';
import { LossChart } from './loss-chart.element.ts';

export { LossChart };

define('loss-chart', LossChart);

declare global {
  interface HTMLElementTagNameMap {
    'loss-chart': LossChart;
  }
}
