// Written by "npm run generate" from the entries of the catalogue; do not edit.
import { outline, type LossOutline } from '../outline.ts';

/** Every loss of the catalogue, in the order of the gallery. */
export const outlines: readonly LossOutline[] = [
  outline('textbook-1d', 'one-dimension', [-4, 5], [[-3.6]], 200, [0.03, 0.03, 0.3, 0.03, 0.05]),
  outline('quadratic-1d', 'one-dimension', [-5, 5], [[-4]], 100, [0.1, 0.1, 1, 0.1, 0.2]),
  outline('abs-kink', 'one-dimension', [-3, 4], [[-2.2]], 150, [0.04, 0.01, 0.3, 0.04, 0.05]),
  outline('double-well-tilted', 'one-dimension', [-2.4, 2.2], [[2.1], [0.4]], 150, [0.06, 0.06, 0.2, 0.03, 0.05]),
  outline('wavy-bowl', 'one-dimension', [-7.5, 7.5], [[-5.5], [4.6]], 200, [0.08, 0.08, 0.5, 0.05, 0.1]),
  outline('plateau-cliff', 'one-dimension', [-4, 5], [[-3]], 300, [0.15, 0.05, 0.3, 0.04, 0.06]),
  outline('forrester', 'one-dimension', [0, 1], [[0.35], [0]], 200, [0.001, 0.001, 0.05, 0.005, 0.01]),
  outline('gramacy-lee', 'one-dimension', [0.5, 2.5], [[2.4], [1.6]], 150, [0.001, 0.003, 0.05, 0.005, 0.02]),
  outline('two-wells', 'valleys-and-wells', [-4, 4, -3, 3], [[-3.4, -1.2]], 200, [0.05, 0.05, 0.3, 0.03, 0.1]),
  outline('bowl', 'valleys-and-wells', [-3, 3, -3, 3], [[-2.5, 2]], 100, [0.05, 0.03, 0.5, 0.05, 0.1]),
  outline(
    'himmelblau',
    'valleys-and-wells',
    [-5, 5, -5, 5],
    [
      [0, 0],
      [-0.5, -1],
    ],
    150,
    [0.005, 0.005, 0.5, 0.05, 0.1],
  ),
  outline(
    'styblinski-tang',
    'valleys-and-wells',
    [-5, 5, -5, 5],
    [
      [4.5, 4.5],
      [0.3, 0.4],
    ],
    150,
    [0.01, 0.005, 0.5, 0.05, 0.1],
  ),
  outline(
    'three-hump-camel',
    'valleys-and-wells',
    [-2.5, 2.5, -2.5, 2.5],
    [[-2.2, 1.5]],
    150,
    [0.03, 0.03, 0.3, 0.03, 0.05],
  ),
  outline(
    'six-hump-camel',
    'valleys-and-wells',
    [-2, 2, -1.2, 1.2],
    [
      [1.9, 1],
      [-1.5, -0.2],
    ],
    150,
    [0.01, 0.01, 0.2, 0.02, 0.04],
  ),
  outline('ravine', 'ravines', [-10, 10, -3, 3], [[-9, 1.5]], 200, [0.37, 0.1, 1, 0.1, 0.3]),
  outline('rosenbrock', 'ravines', [-2, 2, -1, 3], [[-1.2, 1]], 500, [0.001, 0.0005, 0.3, 0.01, 0.05]),
  outline(
    'beale',
    'ravines',
    [-4.5, 4.5, -4.5, 4.5],
    [
      [1, 1.5],
      [-1, -1],
    ],
    300,
    [0.01, 0.005, 0.5, 0.02, 0.1],
  ),
  outline('matyas', 'ravines', [-10, 10, -10, 10], [[-8, 3]], 200, [0.5, 0.2, 1, 0.1, 0.3]),
  outline('booth', 'ravines', [-10, 10, -10, 10], [[-8, -5]], 150, [0.05, 0.02, 2, 0.15, 0.4]),
  outline('saddle', 'saddles', [-2.5, 2.5, -2.5, 2.5], [[-2, 0.001]], 150, [0.05, 0.03, 0.3, 0.03, 0.05]),
  outline('monkey-saddle', 'saddles', [-4.5, 4.5, -4.5, 4.5], [[1.5, 0.01]], 300, [0.03, 0.01, 0.3, 0.03, 0.05]),
  outline('rastrigin', 'rugged', [-5.12, 5.12, -5.12, 5.12], [[-3.4, 2.7]], 200, [0.001, 0.005, 0.3, 0.02, 0.1]),
  outline('ackley', 'rugged', [-5, 5, -5, 5], [[-3.3, 2.2]], 200, [0.02, 0.03, 0.5, 0.03, 0.1]),
  outline(
    'goldstein-price-log',
    'rugged',
    [-2, 2, -2, 2],
    [
      [-1.5, 1.2],
      [1.5, 0.2],
    ],
    200,
    [0.005, 0.002, 0.2, 0.02, 0.05],
  ),
];
