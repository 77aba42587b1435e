/** Tells the landscape around it that a ball is another. */
export const BALL_CHANGED = 'loss-ball-changed';

/** Dispatches it on a ball. */
export function tellBall(ball: Element): void {
  ball.dispatchEvent(new CustomEvent(BALL_CHANGED, { bubbles: true }));
}
