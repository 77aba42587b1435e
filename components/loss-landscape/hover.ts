import type { Figure } from '../../src/figure/figure.ts';
import { ballPlaces } from './picture.ts';
import { plotPoint } from './plot-point.ts';
import type { Scene } from './scene.ts';

/** CSS pixels from a ball's middle within which a pointer is on it. */
const REACH = 18;

/** Focuses the ball under a pointer, or none. A finger that scrolls the page touches nothing. */
export function hoverBall(event: PointerEvent, plot: HTMLElement, scene: Scene, figure: Figure): void {
  if (event.pointerType === 'touch') return;
  const { x, y } = plotPoint(event, plot);
  const distances = ballPlaces(scene, figure.state.step).map((place) => Math.hypot(place.x - x, place.y - y));
  const nearest = distances.indexOf(Math.min(...distances));
  figure.focusBall(distances[nearest] <= REACH ? scene.balls[nearest].index : undefined);
}
