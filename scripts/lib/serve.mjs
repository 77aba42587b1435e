import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The file for a URL's path inside `folder`, or null when there is none (or it would lie outside). */
async function fileFor(folder, pathname) {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const candidates = [path, join(path, 'index.html')];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return candidate;
  }
  return null;
}

/**
 * Serves a folder of static files on this machine.
 * @param {string} folder absolute path
 * @param {{ port?: number, headers?: Record<string, string>, isOpen?: boolean }} [options] port 0 (the default) takes a
 *   free one; `isOpen`: whether pages of other origins may read what is served
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` ends with a slash
 */
export async function serve(folder, { port = 0, headers = {}, isOpen = true } = {}) {
  const answer = (file, response) => {
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // Modules are asked for across origins, as from any public host.
    const open = isOpen ? { 'access-control-allow-origin': '*' } : {};
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...open, ...headers });
    createReadStream(file).pipe(response);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    fileFor(folder, pathname).then(
      (file) => answer(file, response),
      () => answer(null, response),
    );
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
