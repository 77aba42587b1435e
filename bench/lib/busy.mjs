/** Milliseconds that the page's main thread works in each of so many frames; `move`: 'play', 'drag' or none. */
export async function busyPerFrame(page, count, move) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.evaluate(() => globalThis.bench.frames(20));
  const before = await read();
  await page.evaluate(
    async ([frames, kind]) => {
      const figure = document.querySelector('loss-landscape');
      if (kind === 'play') figure.play();
      const drag = (left) => figure.setAttribute('start', `${-1 - (left % 50) / 50},2`);
      await globalThis.bench.frames(frames, kind === 'drag' ? drag : undefined);
      if (kind === 'play') figure.pause();
    },
    [count, move],
  );
  const spent = (await read()) - before;
  await session.detach();
  return spent / count;
}
