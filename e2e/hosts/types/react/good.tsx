import type {} from 'loss-landscape/types/react';

export const race = (
  <loss-landscape
    id="race"
    loss="textbook-1d"
    start={[-3.6]}
    steps={200}
    theme="dark"
    autoplay={false}
    onball-escape={(event) => event.detail.ball.toFixed()}
    onplay={(event) => event.type}
  >
    <loss-ball optimizer="sgd" lr={0.03} weight-decay={0.01} weightDecay="0.01" convention="torch" />
    <loss-chart for="race" scale="log" />
  </loss-landscape>
);
