import { busyPerFrame } from '../lib/busy.mjs';
import { openPage } from '../lib/page.mjs';
import { atMost, information, milliseconds } from '../lib/report.mjs';
import { median } from '../lib/statistics.mjs';

/** Main thread of a move of the start: 4 balls descend 1,000 steps anew, and are drawn. */
export async function* measure(context) {
  const opened = await context.once('page', openPage, (made) => made?.close());
  if (opened === undefined) {
    yield information('no browser here', { subject: 'drag', ours: '', peer: '' });
    return;
  }
  await opened.page.evaluate(() => globalThis.bench.showFigure(4));
  const times = [];
  for (let round = 0; round < (context.isQuick ? 2 : 7); round++) {
    times.push(await busyPerFrame(opened.page, 60, 'drag'));
  }
  const finding = { subject: '4 balls × 1,000 steps, by attribute', ours: '', peer: '' };
  yield atMost(8, median(times), milliseconds, finding);
}
