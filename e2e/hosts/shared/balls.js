/** The balls that each lesson starts with; `id` is the key of the list, the rest are attributes. */
export const BALLS = [
  { id: 1, optimizer: 'sgd', lr: 0.03 },
  { id: 2, optimizer: 'momentum', lr: 0.03, momentum: 0.9 },
];

/** The ball that can be added. */
export const RMSPROP = { id: 3, optimizer: 'rmsprop', lr: 0.05 };
