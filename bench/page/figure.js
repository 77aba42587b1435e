import { select } from 'd3-selection';
import { line } from 'd3-shape';

const POINTS = 500;
const SIZE = 400;
/** Frames after which the peer begins anew. */
const MOST_FRAMES = 2000;

/** Puts a landscape with so many balls into the page. */
export async function showFigure(count) {
  const figure = document.createElement('loss-landscape');
  const balls = Array.from({ length: count }, (_, ball) => `momentum:lr=${(0.00001 * (1 + ball / count)).toFixed(8)}`);
  const attributes = { loss: 'himmelblau', start: '-1,2', balls: balls.join(','), steps: '1000' };
  for (const [name, value] of Object.entries(attributes)) figure.setAttribute(name, value);
  figure.style.cssText = `display: block; width: ${SIZE}px`;
  document.body.replaceChildren(figure);
  await figure.updateComplete;
  figure.seek(POINTS);
  // The survey of the ground is no part of a frame.
  while (figure.figure.survey === undefined) await frames(1);
}

/** Every frame joins all trails and balls anew, as a page with d3 usually does. */
export function showPeer(count) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${SIZE} ${SIZE}`);
  svg.style.width = `${SIZE}px`;
  document.body.replaceChildren(svg);
  const path = line();
  // The runs are known before the first frame, as the figure's are.
  const runs = Array.from({ length: count }, (_, ball) =>
    Array.from({ length: POINTS + MOST_FRAMES }, (__, point) => [
      200 + 190 * Math.cos(point / 300 + ball),
      200 + 190 * Math.sin(point / 200 + ball * 2),
    ]),
  );
  let step = 0;
  const draw = () => {
    if (!svg.isConnected) return;
    step = (step + 1) % MOST_FRAMES;
    const trails = runs.map((points) => points.slice(step, step + POINTS));
    select(svg).selectAll('path').data(trails).join('path').attr('fill', 'none').attr('stroke', 'teal').attr('d', path);
    const heads = select(svg).selectAll('circle').data(trails).join('circle').attr('r', 5);
    heads.attr('cx', (points) => points[POINTS - 1][0]).attr('cy', (points) => points[POINTS - 1][1]);
    requestAnimationFrame(draw);
  };
  draw();
}

/** Waits for so many frames; `move` is called in each. */
export function frames(count, move) {
  return new Promise((resolve) => {
    let left = count;
    const next = () => {
      if (left-- === 0) return resolve();
      move?.(left);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
