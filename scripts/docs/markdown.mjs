import MarkdownIt from 'markdown-it';
import { addressOf } from './pages.mjs';

/** The anchor of a heading, as GitHub makes it: the same links work there. */
export const anchorOf = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const words = (token) =>
  token.children
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');

/** Gives every heading an anchor, the same twice never, and a link to itself. */
function anchored(markdown) {
  markdown.core.ruler.push('anchors', ({ tokens, Token }) => {
    const seen = new Map();
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const inline = tokens[index + 1];
      const anchor = anchorOf(words(inline));
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      const id = count === 0 ? anchor : `${anchor}-${count}`;
      token.attrSet('id', id);
      if (token.tag === 'h1') continue;
      const link = new Token('html_inline', '', 0);
      link.content = `<a class="anchor" href="#${id}" aria-label="Link to ${markdown.utils.escapeHtml(words(inline))}">#</a>`;
      inline.children.push(link);
    }
  });
}

/** Links between documents become links between their pages. */
function linked(markdown, names) {
  markdown.core.ruler.push('pages', ({ tokens }) => {
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      const [, name, hash = ''] = /^([\w-]+)\.md(#.*)?$/.exec(link.attrGet('href') ?? '') ?? [];
      if (name === undefined) continue;
      if (!names.includes(name)) throw new Error(`docs/${name}.md: is linked, but is no page of the site`);
      link.attrSet('href', addressOf(name) + hash);
    }
  });
}

/** A wide table or code can be scrolled by itself, by keyboard too. */
function scrollable(markdown) {
  const { rules } = markdown.renderer;
  let table = 0;
  rules.table_open = () => `<div class="table" tabindex="0" role="region" aria-label="Table ${++table}"><table>`;
  rules.table_close = () => '</table></div>';
  markdown.core.ruler.push('count', () => {
    table = 0;
  });
  rules.fence = (tokens, index) => {
    const { content, info } = tokens[index];
    const [language, kind] = info.trim().split(' ');
    const label = `aria-label="${language === 'text' ? 'Output' : `Code, ${language}`} ${index}"`;
    const code = `<pre tabindex="0" role="region" ${label}><code>${markdown.utils.escapeHtml(content)}</code></pre>`;
    // What is shown is what is run: one text.
    return kind === 'live' ? `<div class="live">${content}</div>${code}` : code;
  };
}

/**
 * What makes HTML of a page's Markdown. Elements may stand in the text; a fence of `html live` is shown as code and as what it
 * makes.
 * @param {string[]} names of all pages
 * @returns {(text: string) => string}
 */
export function markdownRenderer(names) {
  const markdown = new MarkdownIt({ html: true });
  anchored(markdown);
  linked(markdown, names);
  scrollable(markdown);
  return (text) => markdown.render(text);
}
