import { LossBall, LossChart, LossLandscape } from 'loss-landscape/react';

export const wrongs = [
  <LossLandscape theme="dim" />, // wrong
  <LossLandscape losss="bowl" />, // wrong
  <LossLandscape onBallEscape={(event) => event.detail.bal} />, // wrong
  <LossLandscape onBallLost={() => undefined} />, // wrong
  <LossBall convention="tf" />, // wrong
  <LossChart scale="logarithmic" />, // wrong
];
