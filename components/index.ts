export { LossLandscape } from './loss-landscape/loss-landscape.ts';
export { LossBall } from './loss-ball/loss-ball.ts';
export { LossControls } from './loss-controls/loss-controls.ts';
export { LossChart } from './loss-chart/loss-chart.ts';
export { LossStandings } from './loss-standings/loss-standings.ts';
export { LossSettings } from './loss-settings/loss-settings.ts';
export { LossFormula } from './loss-formula/loss-formula.ts';
export { LossNarration } from './loss-narration/loss-narration.ts';
