import { loadEngine } from '../lib/engine.mjs';
import { information, time } from '../lib/report.mjs';
import { median } from '../lib/statistics.mjs';

/** How long the stationary points of each loss of the catalogue take to find: in a worker, so nothing is wanted of it. */
export async function* measure(context) {
  const engine = await context.once('engine', loadEngine);
  const { rounds } = context.effort(5, 0);
  for (const loss of engine.losses) {
    const times = Array.from({ length: rounds }, () => {
      const before = process.hrtime.bigint();
      engine.stationaryPoints(loss, loss.domain);
      return Number(process.hrtime.bigint() - before);
    });
    yield information(time(median(times)), { subject: loss.id, ours: `first time ${time(times[0])}`, peer: '' });
  }
}
