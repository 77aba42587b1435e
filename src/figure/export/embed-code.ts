import { encodeState } from '../codec.ts';
import type { FigureState } from '../state.ts';

export type EmbedKind = 'tag' | 'iframe' | 'markdown';

/** Where things are, and what the figure is called. */
export interface EmbedPlace {
  /** The page that shows the state in its hash. */
  readonly page: string;
  /** The page for frames, which shows the state in its query. */
  readonly frame: string;
  /** The module that defines the elements on a page without a bundler. */
  readonly script: string;
  /** The figure's name for those who do not see it. */
  readonly title: string;
}

/** CSS pixels: a figure as wide as a column of text. Hosts that listen make it as high as it is. */
const FRAME_HEIGHT = 640;

/**
 * No more than the figure needs: scripts, without an origin. Its link opens the playground, which as a page of its own is
 * to have an origin again: its modules would need CORS headers else.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Code that shows a figure in somebody else's page or text. Whatever the state holds, it stays data there. */
export function embedCode(kind: EmbedKind, state: FigureState, place: EmbedPlace): string {
  const link = linkTo(state, place.page);
  switch (kind) {
    case 'tag':
      return [
        `<script type="module" src="${attribute(place.script)}"></script>`,
        `<loss-landscape ${tagAttributes(state)}></loss-landscape>`,
      ].join('\n');
    case 'iframe': {
      const source = attribute(`${place.frame}?${encodeState(state)}`);
      return `<iframe src="${source}" title="${attribute(place.title)}" sandbox="${SANDBOX}" loading="lazy" width="100%" height="${FRAME_HEIGHT}" style="border: 0"></iframe>`;
    }
    case 'markdown':
      return `[${markdown(place.title)}](<${link.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`;
  }
}

/** The page's address with the state in its hash. */
export function linkTo(state: FigureState, page: string): string {
  return `${page.replace(/#.*$/s, '')}#${encodeState(state)}`;
}

/** The state as attributes: the same names and values as in a link. */
function tagAttributes(state: FigureState): string {
  return encodeState(state)
    .split('&')
    .map((pair) => pair.split('='))
    .filter(([name]) => name !== 'v')
    .map(([name, ...value]) => `${name}="${attribute(decodeURIComponent(value.join('=')))}"`)
    .join(' ');
}

/** A text inside double quotes of HTML. Angle brackets too: code is pasted into pages that look for them first. */
function attribute(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
  return text.replaceAll(/[&"<>]/g, (sign) => names[sign]).replaceAll(/[\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A text as it stands, in Markdown, on one line. */
function markdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, (sign) => `\\${sign}`);
}
