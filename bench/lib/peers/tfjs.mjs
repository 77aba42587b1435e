import { MOMENTUM } from '../scenes.mjs';

/** TensorFlow.js on its plain JavaScript backend. */
export async function loadTensorFlow() {
  const tensorflow = await import('@tensorflow/tfjs');
  // Without its checks for developers, and without its advice to install native code.
  tensorflow.enableProdMode();
  await tensorflow.setBackend('cpu');
  await tensorflow.ready();
  return tensorflow;
}

/** Momentum by `tf.train.momentum` over two variables; one unit is one step. */
export function tensorFlowSteps(tensorflow, { tensors, start, lr }) {
  return (count) => {
    const x = tensorflow.variable(tensorflow.scalar(start[0]));
    const y = tensorflow.variable(tensorflow.scalar(start[1]));
    const optimizer = tensorflow.train.momentum(lr.momentum, MOMENTUM);
    let loss = 0;
    const before = process.hrtime.bigint();
    for (let k = 0; k < count; k++) {
      const cost = optimizer.minimize(() => tensors(x, y), true, [x, y]);
      loss += cost.dataSync()[0];
      cost.dispose();
    }
    const spent = Number(process.hrtime.bigint() - before);
    optimizer.dispose();
    x.dispose();
    y.dispose();
    if (!Number.isFinite(loss)) throw new Error('bench: the tfjs run has left the finite numbers');
    return spent;
  };
}
