export { LossLandscape } from './loss-landscape/loss-landscape.ts';
export { LossBall } from './loss-ball/loss-ball.ts';
