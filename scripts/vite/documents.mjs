import { dirname, join, sep } from 'node:path';
import { renderDocument } from '../docs/render.mjs';
import { documentPages } from '../docs/pages.mjs';

/** What pages of the documentation are to the build: files that are not there, beside their Markdown. */
export const documentInputs = (root) => documentPages(root).map(({ file }) => join(root, 'docs', file));

/**
 * Makes the pages of `docs/` from their Markdown, in development and in the build.
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function documents(root) {
  const folder = join(root, 'docs');
  const inputs = new Set(documentInputs(root));
  const fileIn = (path) => path.slice(folder.length + 1).replaceAll(sep, '/');
  return {
    name: 'documents',
    enforce: 'pre',
    resolveId: (id) => (inputs.has(id) ? id : undefined),
    async load(id) {
      if (!inputs.has(id)) return undefined;
      for (const { source } of documentPages(root)) this.addWatchFile(source);
      return renderDocument(root, fileIn(id));
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (path) => {
        if (dirname(path) === folder && path.endsWith('.md')) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const [, file] = /^\/docs\/([\w-]*(?:\.html)?)$/.exec(pathname) ?? [];
        if (file === undefined) return next();
        void answer(server, pathname, file === '' ? 'index.html' : file, response, next);
      });
    },
  };
}

/** Answers with a page of the documentation, or leaves the request to the next in line. */
async function answer(server, pathname, file, response, next) {
  try {
    const page = await renderDocument(server.config.root, file);
    if (page === undefined) return next();
    const html = await server.transformIndexHtml(pathname, page);
    return response.setHeader('content-type', 'text/html').end(html);
  } catch (error) {
    return next(error);
  }
}
