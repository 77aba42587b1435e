/**
 * The classes of all elements, none of them registered: for a page that names them itself or extends them. What a class
 * needs inside itself (the parts of a playground) it registers when it is first used.
 *
 * @example
 * import { LossLandscape } from 'loss-landscape/classes';
 * customElements.define('my-landscape', class extends LossLandscape {});
 */
export { LossLandscape } from './loss-landscape/loss-landscape.element.ts';
export { LossBall } from './loss-ball/loss-ball.element.ts';
export { LossControls } from './loss-controls/loss-controls.element.ts';
export { LossChart } from './loss-chart/loss-chart.element.ts';
export { LossStandings } from './loss-standings/loss-standings.element.ts';
export { LossSettings } from './loss-settings/loss-settings.element.ts';
export { LossFormula } from './loss-formula/loss-formula.element.ts';
export { LossPicker } from './loss-picker/loss-picker.element.ts';
export { LossNarration } from './loss-narration/loss-narration.element.ts';
export { LossShare } from './loss-share/loss-share.element.ts';
export { LossPredict } from './loss-predict/loss-predict.element.ts';
export { LossRule } from './loss-rule/loss-rule.element.ts';
export { LossNumber } from './loss-number/loss-number.element.ts';
export { LossPlayground } from './loss-playground/loss-playground.element.ts';
export { LossOverlays } from './loss-overlays/loss-overlays.element.ts';
export { LossZoom } from './loss-zoom/loss-zoom.element.ts';
