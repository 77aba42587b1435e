import { useEffect, useRef } from 'react';

const TYPES = ['play', 'ended', 'ball-escape', 'ball-settle', 'state-change'];

export function Race({ step, balls, onTold }) {
  const landscape = useRef(null);
  useEffect(() => {
    const element = landscape.current;
    for (const type of TYPES) element.addEventListener(type, onTold);
    return () => TYPES.forEach((type) => element.removeEventListener(type, onTold));
  }, [onTold]);
  return (
    <loss-landscape ref={landscape} id="race" loss="textbook-1d" start="-3.6" steps={200} step={step} autoplay={false}>
      {balls.map(({ id, ...settings }) => (
        <loss-ball key={id} {...settings} />
      ))}
    </loss-landscape>
  );
}
