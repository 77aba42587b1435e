/** Tells the landscape around it that a ball is another. */
export const BALL_CHANGED = 'loss-ball-changed';
