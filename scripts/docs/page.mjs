import { addressOf } from './pages.mjs';

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const entry = (page, current) =>
  `<li><a href="${addressOf(page.name)}"${page.name === current.name ? ' aria-current="page"' : ''}>${page.title}</a></li>`;

const step = (page, rel, word) =>
  page === undefined ? '' : `<a rel="${rel}" href="${addressOf(page.name)}">${word}: ${page.title}</a>`;

/**
 * A whole page around its text.
 * @param {{ name: string, title: string, description: string }[]} pages all of them
 * @param {{ name: string, title: string, description: string }} page this one
 * @param {string} content HTML
 */
export function documentHtml(pages, page, content) {
  const index = pages.indexOf(page);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${page.title} · Loss Landscape</title>
    <meta name="description" content="${attribute(page.description)}" />
    <link rel="icon" href="../page/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="./docs.css" />
    <script type="module" src="../embed/loss-landscape.ts"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the text</a>
    <header class="masthead">
      <a class="brand" href="../">
        <svg viewBox="0 0 32 24" aria-hidden="true">
          <path d="M4 6c2.500 13 6 13.500 9 6.500s4.500-5.500 6.500.500 4.500 8.500 9 2" />
          <circle cx="4" cy="4" r="3" />
        </svg>
        <span>Loss Landscape</span>
      </a>
      <nav aria-label="Site">
        <a href="../">Playground</a>
        <a href="../demos/">Demos</a>
        <a href="./" aria-current="page">Docs</a>
      </nav>
    </header>
    <div class="frame">
      <nav class="pages" aria-label="Documentation"><ul>${pages.map((each) => entry(each, page)).join('')}</ul></nav>
      <main id="content">
${content}
        <nav class="steps" aria-label="Next and previous page">${step(pages[index - 1], 'prev', 'Back')}${step(pages[index + 1], 'next', 'Next')}</nav>
      </main>
    </div>
  </body>
</html>
`;
}
