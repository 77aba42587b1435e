import { useRef } from 'react';
import { LossBall, LossChart, LossLandscape } from 'loss-landscape/react';
import type { LossLandscape as Figure } from 'loss-landscape/classes';

export function Race() {
  const figure = useRef<Figure>(null);
  return (
    <LossLandscape
      ref={figure}
      id="race"
      start={[-3.6]}
      theme="dark"
      autoplay={false}
      onPlay={() => figure.current?.seek(10)}
      onBallEscape={(event) => event.detail.ball.toFixed()}
      onChange={(event) => event.type}
    >
      <LossBall optimizer="momentum" lr={0.03} momentum={0.9} />
      <LossChart for="race" scale="log" />
    </LossLandscape>
  );
}
