import { compileLoss, descend, findOptimizer } from 'loss-landscape/engine';

const loss = await compileLoss('x^4/4 - x^2 + 0.3x');
for (const name of ['sgd', 'momentum']) {
  const settings = name === 'sgd' ? { lr: 0.06 } : { lr: 0.06, momentum: 0.9 };
  const run = descend({ loss, optimizer: findOptimizer(name), settings, start: [2.1], steps: 200 });
  console.log(`${name}: ${run.verdict.kind} at ${run.point(200)[0].toFixed(3)}`);
}
