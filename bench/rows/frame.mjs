import { busyPerFrame } from '../lib/busy.mjs';
import { openPage } from '../lib/page.mjs';
import { atLeast, atMost, information, milliseconds } from '../lib/report.mjs';
import { median } from '../lib/statistics.mjs';

/** More balls than 32 the element does not take, so the crowd is 32 and its peer has as many. */
const COUNTS = [4, 32];

/** Main thread of a frame while balls with long trails move, and while nothing does. */
export async function* measure(context) {
  const opened = await context.once('page', openPage, (made) => made?.close());
  if (opened === undefined) {
    yield information('no browser here', { subject: 'frame', ours: '', peer: '' });
    return;
  }
  const { page } = opened;
  for (const count of COUNTS) {
    const { ours, peers, idle } = await rounds(page, count, context.isQuick ? 1 : 5);
    const finding = { ours: milliseconds(median(ours)), peer: `d3 join ${milliseconds(median(peers))}` };
    if (count === 4) yield atMost(2, median(ours), milliseconds, { ...finding, subject: '4 balls' });
    const speed = median(ours.map((time, round) => peers[round] / time));
    // What is wanted of 100 balls is asked of the most that the element takes; of 4 only the time is judged.
    if (count > 4) yield atLeast(3, speed, { ...finding, subject: `${count} balls (limit is for 100)` });
    yield information(milliseconds(median(idle)), {
      subject: `${count} balls, at rest; the waiting for frames included`,
      ours: '',
      peer: '',
    });
  }
}

/** The figure and its peer in turn. */
async function rounds(page, balls, count) {
  const times = { ours: [], peers: [], idle: [] };
  for (let round = 0; round < count; round++) {
    await page.evaluate((each) => globalThis.bench.showFigure(each), balls);
    times.idle.push(await busyPerFrame(page, 60));
    times.ours.push(await busyPerFrame(page, 60, 'play'));
    await page.evaluate((each) => globalThis.bench.showPeer(each), balls);
    times.peers.push(await busyPerFrame(page, 60));
  }
  return times;
}
