export function Race({ step, balls, onTold }) {
  return (
    <loss-landscape
      id="race"
      loss="textbook-1d"
      start={[-3.6]}
      steps={200}
      step={step}
      autoplay={false}
      onplay={onTold}
      onended={onTold}
      onball-escape={onTold}
      onball-settle={onTold}
      onstate-change={onTold}
    >
      {balls.map(({ id, ...settings }) => (
        <loss-ball key={id} {...settings} />
      ))}
    </loss-landscape>
  );
}
