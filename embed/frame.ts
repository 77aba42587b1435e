/**
 * The page for `<iframe>`: one figure, described by the query as it would be by attributes.
 *
 *     <iframe src="…/embed/?loss=himmelblau&start=-1,2&autoplay" sandbox="allow-scripts" title="…"></iframe>
 *
 * It needs no origin, storage, module or CORS: `sandbox="allow-scripts"` alone is enough. It tells its parent its height
 * and its state, and does what the parent asks: `docs/embedding.md` describes the messages.
 */
import { encodeState } from '../src/figure/codec.ts';
import { splitQuery } from '../src/figure/frame-query.ts';
import { FramedFigure } from './frame/framed-figure.ts';
import { tellHeight } from './frame/height.ts';
import { serveHost } from './frame/host.ts';

const framed = new FramedFigure(splitQuery(location.search));

/** Opens the same state in the whole page. Who hosts the frame alone has no such page, and no address in the link. */
const link = document.querySelector<HTMLAnchorElement>('#playground');
const playground = link?.getAttribute('href');
if (link && playground) {
  const follow = (): void => {
    link.href = `${playground}#${encodeState(framed.landscape.figure.state)}`;
  };
  for (const event of ['pointerdown', 'click', 'keydown', 'contextmenu']) link.addEventListener(event, follow);
  follow();
  link.parentElement?.removeAttribute('hidden');
}

// At top level there is nobody to talk to.
if (window.parent !== window) {
  serveHost(framed, window.parent);
  tellHeight(document.body, window.parent);
}
