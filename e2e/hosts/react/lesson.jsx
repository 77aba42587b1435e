import { useState } from 'react';
import { BALLS, RMSPROP } from '../shared/balls.js';
import { hear } from '../shared/hear.js';

/** The same lesson as with every framework: what drives the figure, the figure, and a chart that is linked to it. */
export function Lesson({ Race, initialBalls = BALLS }) {
  const [isShown, setShown] = useState(true);
  const [step, setStep] = useState(120);
  const [balls, setBalls] = useState(initialBalls);
  const [escaped, setEscaped] = useState('');
  const told = (event) => {
    hear(event);
    if (event.type === 'ball-escape') setEscaped(`Ball ${event.detail.ball} escaped`);
  };
  return (
    <>
      <label>
        Lesson step
        <input type="range" max="200" value={step} onChange={(event) => setStep(Number(event.target.value))} />
      </label>
      <button onClick={() => setBalls([...balls, RMSPROP])}>Add RMSProp</button>
      <button onClick={() => setBalls(balls.toReversed())}>Turn around</button>
      <button onClick={() => setBalls(balls.filter(({ optimizer }) => optimizer !== 'sgd'))}>Drop SGD</button>
      <button onClick={() => setShown(!isShown)}>{isShown ? 'Hide' : 'Show'}</button>
      <output>{escaped}</output>
      {isShown && <Race step={step} balls={balls} onTold={told} />}
      {isShown && <loss-chart for="race" />}
    </>
  );
}
