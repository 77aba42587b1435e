import { expect, type Locator, type Page } from '@playwright/test';
import type { FigureLike } from '../src/figure/contract.ts';
import type { RaceSpecification } from '../src/race/specification.ts';

/** How each ball of a landscape ended, by its label when it has one, else by its optimizer's id. */
export type Verdicts = Record<string, string>;

/** The landscape of a page. */
export const landscapeOf = (page: Page): Locator => page.locator('loss-landscape').first();

/** What the tests read of a landscape in the page; they act through what a person can reach. */
interface LandscapeElement extends HTMLElement {
  readonly figure: FigureLike;
}

/** The step that a landscape shows. */
export const stepOf = (page: Page): Promise<number> =>
  landscapeOf(page).evaluate((element) => (element as unknown as LandscapeElement).figure.state.step);

/** Whether a landscape plays. */
export const isPlaying = (page: Page): Promise<boolean> =>
  landscapeOf(page).evaluate((element) => (element as unknown as LandscapeElement).figure.isPlaying);

/** The race of a landscape as plain data. */
export const raceOf = (page: Page): Promise<RaceSpecification> =>
  landscapeOf(page).evaluate((element) => (element as unknown as LandscapeElement).figure.state.race);

/** Every ball's path as text: its iterates, all digits. */
export const pathsOf = (page: Page): Promise<string[]> =>
  landscapeOf(page).evaluate((element) => {
    const { race } = (element as unknown as LandscapeElement).figure;
    return (race?.balls ?? []).map(({ trajectory }) =>
      Array.from({ length: trajectory.length }, (_, step) => [...trajectory.point(step)].join(',')).join(' '),
    );
  });

/** Waits until every run has its verdict (the stationary points are found off the main thread) and returns them. */
export async function verdictsOf(page: Page): Promise<Verdicts> {
  let verdicts: Verdicts | undefined;
  await expect
    .poll(async () => {
      verdicts = await landscapeOf(page).evaluate(readVerdicts);
      return verdicts;
    }, 'every ball has its verdict')
    .toBeDefined();
  return verdicts ?? {};
}

/** Runs in the page: the public state names the balls, the figure their verdicts. */
function readVerdicts(element: Element): Verdicts | undefined {
  const { figure } = element as Partial<LandscapeElement>;
  if (!figure) return undefined;
  const { balls } = figure.state.race;
  const entries = balls.map(({ optimizer, label }, index): [string, string | undefined] => [
    label ?? (typeof optimizer === 'string' ? optimizer : optimizer.rule),
    figure.verdictOf(index)?.kind,
  ]);
  const known = entries.flatMap(([ball, kind]) => (kind === undefined ? [] : [[ball, kind]]));
  return known.length === balls.length ? (Object.fromEntries(known) as Verdicts) : undefined;
}

/** A picture as data: the SVG as text (numbers to two decimals) and each canvas as a digest of its pixels. */
export async function pictureOf(element: Locator): Promise<string> {
  return element.evaluate(async (host) => {
    const rounded = (text: string): string => text.replace(/-?\d+\.\d+/g, (number) => Number(number).toFixed(2));
    const shadow = host.shadowRoot ?? host;
    const drawings = [...shadow.querySelectorAll('svg')].map((svg) =>
      rounded(svg.outerHTML.replace(/<!--.*?-->/g, '')),
    );
    const digests = await Promise.all(
      [...shadow.querySelectorAll('canvas')].map(async (canvas) => {
        // Read from a copy: the page's own canvas stays on its fast path.
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas, 0, 0);
        const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data;
        const digest = await crypto.subtle.digest('SHA-256', pixels ?? new Uint8Array());
        return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }),
    );
    return [...drawings, ...digests].join('\n');
  });
}

/** What the standings call each kind of end, in English. */
const OUTCOMES: Readonly<Record<string, string>> = { moving: 'still moving' };

/** Checks that the table of standings says of each ball how it ended; `verdicts` by label or optimizer's id. */
export async function expectStandings(page: Page, verdicts: Verdicts): Promise<void> {
  const { balls } = await raceOf(page);
  const names = balls.map(({ optimizer, label }) => label ?? optimizer);
  const table = page.getByRole('table', { name: /standings/i });
  for (const [ball, kind] of Object.entries(verdicts)) {
    expect(names, 'balls of the race').toContain(ball);
    const row = table.getByRole('row').and(page.locator(`[data-ball="${names.indexOf(ball)}"]`));
    await expect(row.getByRole('cell').last()).toContainText(OUTCOMES[kind] ?? kind.replace('-', ' '));
  }
}
