/**
 * The longest main-thread tasks while something is done to a page, from a performance trace, in milliseconds, longest first.
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} doIt
 */
export async function longestTasks(page, doIt) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await doIt();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid, dur }) => name.endsWith('RunTask') && dur > 0 && mainThreads.has(`${pid}.${tid}`))
    .map(({ dur }) => dur / 1000)
    .toSorted((a, b) => b - a);
}
