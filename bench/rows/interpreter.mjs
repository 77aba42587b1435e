import { loadEngine } from '../lib/engine.mjs';
import { interleave, timed } from '../lib/interleave.mjs';
import { atLeast, information, time } from '../lib/report.mjs';
import { baselineRun, MOMENTUM, SCENES, STEPS } from '../lib/scenes.mjs';

/** How fast the interpreter is to be, as a multiple of scalar C's speed. */
const WANTED = { ball: 0.06, blocks: 0.2 };

/** Points of a block run: a raster's row or a swarm. */
const POINTS = 4096;

/** A typed formula where a page's policy forbids code from text: one ball's run, and many points at once, against C. */
export async function* measure(context) {
  const engine = await context.once('engine', loadEngine);
  const optimizer = engine.findOptimizer('momentum');
  for (const scene of SCENES) {
    const loss = await engine.compileLoss(scene.formula, { codegen: 'never' });
    const settings = { lr: scene.lr.momentum, momentum: MOMENTUM };
    const run = () => engine.descend({ loss, optimizer, settings, start: scene.start, steps: STEPS });
    yield* compare(context, `${scene.loss}, one ball`, 'a step', WANTED.ball, {
      ours: timed(run, STEPS),
      peer: (baseline) => baseline.descend(baselineRun(scene, 'momentum')),
    });
    yield* compare(context, `${scene.loss}, in blocks`, 'a point', WANTED.blocks, {
      ours: timed(blockRun(loss), POINTS),
      peer: (baseline) => baseline.evaluate(scene.loss, POINTS),
    });
  }
}

/** Value and gradient at the points that the baseline takes too. */
function blockRun(loss) {
  const points = Float64Array.from({ length: 2 * POINTS }, (_, i) => ((i * 0.6180339887498949) % 1) * 4 - 2);
  const values = new Float64Array(POINTS);
  const gradients = new Float64Array(2 * POINTS);
  return () => loss.evaluateMany(points, values, gradients);
}

async function* compare(context, subject, unit, limit, { ours, peer }) {
  const { baseline } = context;
  const contenders = { ours, ...(baseline && { C: peer(baseline) }) };
  const timings = await interleave(contenders, context.effort(15, 15));
  const finding = { subject, ours: `${time(timings.time('ours'))} ${unit}`, peer: '' };
  if (!baseline) yield information('no compiler', finding);
  else {
    finding.peer = `C ${time(timings.time('C'))}`;
    yield atLeast(limit, timings.speed('ours', 'C'), finding);
  }
}
