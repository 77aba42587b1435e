import { interleave } from '../lib/interleave.mjs';
import { openPage } from '../lib/page.mjs';
import { atLeast, information, time } from '../lib/report.mjs';

/** A 400 × 400 landscape with 20 levels: the picture, against d3's contours as text of SVG paths. */
export async function* measure(context) {
  const opened = await context.once('page', openPage, (made) => made?.close());
  if (opened === undefined) {
    yield information('no browser here', { subject: 'redraw', ours: '', peer: '' });
    return;
  }
  for (const loss of ['himmelblau', 'rastrigin', 'rosenbrock']) {
    const timings = await interleave(
      { raster: drawn(opened.page, 'redrawByRaster', loss), paths: drawn(opened.page, 'redrawByPaths', loss) },
      context.effort(12, 100),
    );
    yield atLeast(5, timings.speed('raster', 'paths'), {
      subject: `${loss}, 400 × 400, 20 levels`,
      ours: `picture ${time(timings.time('raster'))}`,
      peer: `d3-contour and paths ${time(timings.time('paths'))}`,
    });
  }
}

/** A contender that draws in the page; the way there and back is not counted. */
function drawn(page, name, loss) {
  return (count) =>
    page.evaluate(
      ([draw, id, calls]) => {
        let spent = 0;
        for (let call = 0; call < calls; call++) spent += globalThis.bench[draw](id);
        return Math.max(spent, 0.001) * 1e6;
      },
      [name, loss, count],
    );
}
