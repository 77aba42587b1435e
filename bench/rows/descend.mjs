import { loadEngine } from '../lib/engine.mjs';
import { interleave, timed } from '../lib/interleave.mjs';
import { atLeast, information, time } from '../lib/report.mjs';
import { baselineRun, checkAgreement, MOMENTUM, SCENES, STEPS } from '../lib/scenes.mjs';

/** How fast `descend` is to be, as a multiple of scalar C's speed. */
const WANTED = 0.25;

const RULES = {
  sgd: {},
  momentum: { momentum: MOMENTUM },
  adam: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
};

/** `descend` with a compiled formula and a rule of the catalogue, whole runs with all that they allocate, against C. */
export async function* measure(context) {
  const engine = await context.once('engine', loadEngine);
  const runs = [];
  for (const scene of SCENES) {
    const loss = await engine.compileLoss(scene.formula);
    for (const [rule, others] of Object.entries(RULES)) {
      const settings = { lr: scene.lr[rule], ...others };
      const options = { loss, optimizer: engine.findOptimizer(rule), settings, start: scene.start, steps: STEPS };
      runs.push({ scene, rule, run: () => engine.descend(options) });
    }
  }
  // All rules and losses have been in use before the first is timed, as on a page where people try things.
  for (let round = 0; round < 20; round++) for (const { run } of runs) run();
  for (const { scene, rule, run } of runs) yield* measureRun(context, scene, rule, run);
}

async function* measureRun(context, scene, rule, run) {
  const { baseline } = context;
  const subject = `${scene.loss}, ${rule}`;
  const effort = context.effort(15, 15);
  if (!baseline) {
    const timings = await interleave({ ours: timed(run, STEPS) }, effort);
    yield information('no compiler', { subject, ours: `${time(timings.time('ours'))} a step`, peer: '' });
    return;
  }
  const request = baselineRun(scene, rule);
  checkAgreement('ours and C', run().point(STEPS), await baseline.lastPoint(request));
  const timings = await interleave({ ours: timed(run, STEPS), C: baseline.descend(request) }, effort);
  yield atLeast(WANTED, timings.speed('ours', 'C'), {
    subject,
    ours: `${time(timings.time('ours'))} a step`,
    peer: `C ${time(timings.time('C'))}`,
  });
}
