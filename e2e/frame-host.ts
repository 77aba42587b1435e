import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import type { FrameReport } from '../src/figure/frame-report.ts';
import { root } from '../scripts/lib/root.mjs';
import { serve } from '../scripts/lib/serve.mjs';

/** What a host hears from its frames. */
type Heard = string | { readonly type?: string; readonly subject?: string; readonly height?: number };

declare global {
  interface Window {
    heard: Heard[];
  }
}

/** Serves one page of somebody else, on an origin of its own. */
async function serveText(html: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** A page with the given content, which keeps what it is told in `heard`. */
const hostPage = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>A host</title><link rel="icon" href="data:,">
  <script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script></head>
  <body style="margin: 0"><main><h1>A host</h1>${body}</main></body></html>`;

/**
 * The built site on a host that lets no other origin read it, and a page on another origin with the given content.
 * @param body is given the address of the page for frames
 */
export async function openHost(page: Page, body: (frameURL: string) => string) {
  const site = await serve(join(root, 'site'), { isOpen: false });
  const host = await serveText(hostPage(body(`${site.url}embed/`)));
  await page.goto(host.url);
  return { siteURL: site.url, close: () => Promise.all([site.close(), host.close()]) };
}

/** A frame as sandboxed as it can be. */
export const sandboxed = (source: string): string =>
  `<iframe src="${source}" title="A figure" sandbox="allow-scripts" width="100%" height="300" style="border: 0"></iframe>`;

/** Makes the host give its frame the height that it is told, as hosts do. */
export async function followHeights(page: Page): Promise<void> {
  await page.evaluate(() => {
    const follow = (data: Heard): void => {
      if (typeof data !== 'object' || data.type !== 'loss-landscape:height') return;
      document.querySelector('iframe')?.setAttribute('height', String(data.height));
    };
    addEventListener('message', ({ data }: MessageEvent<Heard>) => follow(data));
    for (const data of window.heard) follow(data);
  });
}

/** The heights that the host was told in our own form. */
export const heightsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    window.heard.flatMap((data) =>
      typeof data === 'object' && data.type === 'loss-landscape:height' ? (data.height ?? []) : [],
    ),
  );

/** The last state that the host was told. */
export const reportOf = (page: Page): Promise<FrameReport | undefined> =>
  page.evaluate(() => {
    const reports = window.heard.filter((data) => typeof data === 'object' && data.type === 'loss-landscape:state');
    return reports.at(-1) as unknown as FrameReport | undefined;
  });

/** Waits until the host has been told how each ball ends. */
export async function verdictsTold(page: Page): Promise<FrameReport> {
  await expect.poll(async () => (await reportOf(page))?.verdicts.every((kind) => kind !== null)).toBe(true);
  return (await reportOf(page))!;
}

/** Says something to the frame of the page. */
export async function tellFrame(page: Page, message: object): Promise<void> {
  await page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
}

/** The document in the page's frame. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('iframe: must have a document');
  return frame;
}
