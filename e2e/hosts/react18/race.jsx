import { LossBall, LossLandscape } from 'loss-landscape/react';

export function Race({ step, balls, onTold }) {
  return (
    <LossLandscape
      id="race"
      loss="textbook-1d"
      start={[-3.6]}
      steps={200}
      step={step}
      autoplay={false}
      onPlay={onTold}
      onEnded={onTold}
      onBallEscape={onTold}
      onBallSettle={onTold}
      onStateChange={onTold}
    >
      {balls.map(({ id, ...settings }) => (
        <LossBall key={id} {...settings} />
      ))}
    </LossLandscape>
  );
}
