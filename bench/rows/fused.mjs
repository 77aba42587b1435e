import { loadEngine } from '../lib/engine.mjs';
import { interleave, timed } from '../lib/interleave.mjs';
import { handWrittenRun } from '../lib/peers/by-hand.mjs';
import { mathjsSteps } from '../lib/peers/mathjs.mjs';
import { loadTensorFlow, tensorFlowSteps } from '../lib/peers/tfjs.mjs';
import { atLeast, information, ratio, time } from '../lib/report.mjs';
import { baselineRun, checkAgreement, MOMENTUM, SCENES, STEPS } from '../lib/scenes.mjs';

/** How fast a typed formula is to be, as a multiple of each peer's speed. */
const WANTED = { polynomial: 0.8, transcendental: 0.5, mathjs: 20, tfjs: 1000 };

/** A typed formula fused with momentum against scalar C, a loop by hand, mathjs and TensorFlow.js. */
export async function* measure(context) {
  const engine = await context.once('engine', loadEngine);
  const tensorflow = await context.once('tfjs', loadTensorFlow);
  for (const scene of SCENES) {
    const run = await fusedRun(engine, scene);
    const baseline = context.baseline;
    if (baseline) checkAgreement('ours and C', run(), await baseline.lastPoint(baselineRun(scene, 'momentum')));
    const timings = await interleave(
      {
        ours: timed(run, STEPS),
        ...(baseline && { C: baseline.descend(baselineRun(scene, 'momentum')) }),
        'typed arrays': timed(handWrittenRun(scene), STEPS),
        mathjs: mathjsSteps(scene),
        tfjs: tensorFlowSteps(tensorflow, scene),
      },
      context.effort(15, 20),
    );
    const against = (peer) => ({
      subject: scene.loss,
      ours: `${time(timings.time('ours'))} a step`,
      peer: `${peer} ${time(timings.time(peer))}`,
    });
    const limit = scene.isPolynomial ? WANTED.polynomial : WANTED.transcendental;
    if (baseline) yield atLeast(limit, timings.speed('ours', 'C'), against('C'));
    yield information(`${ratio(timings.speed('ours', 'typed arrays'))} ×`, against('typed arrays'));
    for (const peer of ['mathjs', 'tfjs']) yield atLeast(WANTED[peer], timings.speed('ours', peer), against(peer));
  }
}

/** One run of the fused kernel, with what a run needs to allocate. Returns the last point. */
async function fusedRun(engine, { formula, start, lr }) {
  const loss = await engine.compileLoss(formula);
  const { rule, settings } = engine.findOptimizer('momentum');
  const tape = engine.ruleTape(engine.readRule(await engine.loadParser(), rule.torch, settings));
  const { run, stateNames, settings: names } = engine.fuse(loss, tape);
  const values = { momentum: MOMENTUM, dampening: 0, lr: lr.momentum };
  const numbers = Float64Array.from(names, (name) => values[name]);
  const parameters = new Float64Array();
  const points = new Float64Array(2 * (STEPS + 1));
  const losses = new Float64Array(STEPS + 1);
  const gradients = new Float64Array(2 * (STEPS + 1));
  const gradient = new Float64Array(2);
  const state = new Float64Array(stateNames.length);
  return () => {
    state.fill(0);
    state.set(start);
    loss.evaluate(state, gradient);
    state.set(gradient, 2);
    run(0, STEPS, parameters, numbers, state, points, losses, gradients);
    return points.subarray(2 * STEPS);
  };
}
