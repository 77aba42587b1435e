/**
 * The losses that the bench descends, each with a start and rates at which every rule ends in a minimum, so that no
 * contender wanders into numbers that are slow to compute with. `byHand`: as one writes it with typed arrays.
 */
export const SCENES = [
  {
    loss: 'himmelblau',
    formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    isPolynomial: true,
    start: [-1, 2],
    lr: { sgd: 0.01, momentum: 0.01, adam: 0.01 },
    byHand: (w, g) => {
      const a = w[0] * w[0] + w[1] - 11;
      const b = w[0] + w[1] * w[1] - 7;
      g[0] = 4 * a * w[0] + 2 * b;
      g[1] = 2 * a + 4 * b * w[1];
      return a * a + b * b;
    },
    tensors: (x, y) => x.square().add(y).sub(11).square().add(x.add(y.square()).sub(7).square()),
  },
  {
    loss: 'six-hump-camel',
    formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
    isPolynomial: true,
    start: [-1, 0.5],
    lr: { sgd: 0.01, momentum: 0.01, adam: 0.01 },
    byHand: (w, g) => {
      const x2 = w[0] * w[0];
      const y2 = w[1] * w[1];
      const x4 = x2 * x2;
      g[0] = (8 - 8.4 * x2 + 2 * x4) * w[0] + w[1];
      g[1] = w[0] + (16 * y2 - 8) * w[1];
      return (4 - 2.1 * x2 + x4 / 3) * x2 + w[0] * w[1] + (4 * y2 - 4) * y2;
    },
    tensors: (x, y) => {
      const x2 = x.square();
      const y2 = y.square();
      const first = x2.mul(-2.1).add(4).add(x2.square().div(3)).mul(x2);
      return first.add(x.mul(y)).add(y2.mul(4).sub(4).mul(y2));
    },
  },
  {
    loss: 'rosenbrock',
    formula: '(1 - x)^2 + 100*(y - x^2)^2',
    isPolynomial: true,
    start: [-1.5, 2],
    lr: { sgd: 0.0002, momentum: 0.0002, adam: 0.01 },
    byHand: (w, g) => {
      const a = 1 - w[0];
      const b = w[1] - w[0] * w[0];
      g[0] = -2 * a - 400 * b * w[0];
      g[1] = 200 * b;
      return a * a + 100 * b * b;
    },
    tensors: (x, y) => x.neg().add(1).square().add(y.sub(x.square()).square().mul(100)),
  },
  {
    loss: 'rastrigin',
    formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
    isPolynomial: false,
    start: [3.3, -2.2],
    lr: { sgd: 0.001, momentum: 0.001, adam: 0.01 },
    byHand: (w, g) => {
      const tau = 2 * Math.PI;
      g[0] = 2 * w[0] + 10 * tau * Math.sin(tau * w[0]);
      g[1] = 2 * w[1] + 10 * tau * Math.sin(tau * w[1]);
      return 20 + w[0] * w[0] - 10 * Math.cos(tau * w[0]) + w[1] * w[1] - 10 * Math.cos(tau * w[1]);
    },
    tensors: (x, y) => {
      const bumps = (z) =>
        z.square().sub(
          z
            .mul(2 * Math.PI)
            .cos()
            .mul(10),
        );
      return bumps(x).add(bumps(y)).add(20);
    },
  },
];

/** Updates in one run. */
export const STEPS = 1000;

export const MOMENTUM = 0.9;

/** The plain data of one run of one rule, for the C baseline. */
export function baselineRun(scene, rule) {
  return { loss: scene.loss, rule, steps: STEPS, start: scene.start, lr: scene.lr[rule] };
}

/** Throws when two contenders do not end at the same point, for then they have not done the same work. */
export function checkAgreement(names, a, b) {
  const isSame = a.every((value, axis) => Math.abs(value - b[axis]) <= 1e-9 * Math.max(1, Math.abs(value)));
  if (!isSame) throw new Error(`bench: ${names} must end at the same point, got (${a}) and (${b})`);
}
