import { type HostPage, SCRIPT, serveHostPage } from '../../scripts/lib/host-page.mjs';

export { SCRIPT };

/** The two balls of the textbook scene whose ends differ. */
const BALLS = 'sgd:lr=0.03,momentum:lr=0.03:momentum=0.9';
export const FIGURE = `<loss-landscape loss="textbook-1d" balls="${BALLS}"></loss-landscape>`;

/** Opens a page of somebody else, with the packed package in `embed/` beside it, for as long as `run` takes. */
export async function withHostPage(page: HostPage, run: (url: string) => Promise<void>): Promise<void> {
  const server = await serveHostPage(page);
  try {
    await run(server.url);
  } finally {
    await server.close();
  }
}
