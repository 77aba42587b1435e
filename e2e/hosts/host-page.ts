import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packedFolder } from '../../scripts/lib/pack.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { serve } from '../../scripts/lib/serve.mjs';

/** The element's script, from the packed package beside the page. */
export const SCRIPT = '<script type="module" src="./embed/loss-landscape.js"></script>';

/** The two balls of the textbook scene whose ends differ. */
export const BALLS = 'sgd:lr=0.03,momentum:lr=0.03:momentum=0.9';
export const FIGURE = `<loss-landscape loss="textbook-1d" balls="${BALLS}"></loss-landscape>`;

/** Somebody else's page. */
export interface HostPage {
  /** Names the folder, so that tests don't share one. */
  readonly name: string;
  readonly body: string;
  readonly head?: string;
  /** Attributes of `<html>` and `<body>`. */
  readonly html?: string;
  /** Sent with every file, such as a policy. */
  readonly headers?: Record<string, string>;
  /** Files beside the page: their text by name, or (in `folders`) where they are copied from. */
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: Readonly<Record<string, string>>;
}

/** Serves a page with the packed package in `embed/` beside it. */
export async function serveHostPage(page: HostPage): Promise<{ url: string; close(): Promise<void> }> {
  const { name, body, head = '', html = 'lang="en"', headers, files = {}, folders = {} } = page;
  const folder = join(root, 'test-results', 'host-pages', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copied = { embed: join(packedFolder, 'dist', 'embed'), ...folders };
  for (const [target, source] of Object.entries(copied)) {
    cpSync(source, join(folder, target), { recursive: true });
  }
  // A browser asks for an icon that no link names, and a missing one is an error in the console.
  cpSync(join(root, 'page', 'icon.svg'), join(folder, 'icon.svg'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const begin = '<meta charset="utf-8"><title>A page</title><link rel="icon" href="./icon.svg">';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html ${html}><head>${begin}${head}</head><body>${body}</body></html>`,
  );
  return serve(folder, { headers });
}

/** Opens a page for as long as `run` takes. */
export async function withHostPage(page: HostPage, run: (url: string) => Promise<void>): Promise<void> {
  const server = await serveHostPage(page);
  try {
    await run(server.url);
  } finally {
    await server.close();
  }
}
