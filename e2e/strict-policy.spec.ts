import type { Page } from '@playwright/test';
import { serveEmbedPage } from './embed-page.ts';
import { expect, test } from './fixtures.ts';
import { verdictsOf } from './figure.ts';

/** As strict as a page can be that loads anything at all: no inline code or style, no eval, no blob. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

const SCRIPT = '<script type="module" src="./embed/loss-landscape.js"></script>';

async function openStrict(page: Page, name: string, landscape: string) {
  const server = await serveEmbedPage(name, SCRIPT + landscape, { 'content-security-policy': POLICY });
  await page.goto(server.url);
  return server;
}

test('a built-in loss races under a strict policy without a violation', async ({ page }) => {
  const server = await openStrict(
    page,
    'strict-built-in',
    `<loss-landscape loss="textbook-1d" start="-3.6" steps="200" codegen="never">
      <loss-ball optimizer="sgd" lr="0.03"></loss-ball>
      <loss-ball optimizer="momentum" lr="0.03" momentum="0.9"></loss-ball>
    </loss-landscape>`,
  );
  try {
    expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
  } finally {
    await server.close();
  }
});

test('a typed formula races under a strict policy without a violation', async ({ page }) => {
  const server = await openStrict(
    page,
    'strict-typed',
    `<loss-landscape formula="x^4/4 - x^2 + 0.3x" domain="-2.4,2.2" start="2.1" steps="200" codegen="never">
      <loss-ball optimizer="sgd" lr="0.06"></loss-ball>
      <loss-ball optimizer="momentum" lr="0.06" momentum="0.9"></loss-ball>
    </loss-landscape>`,
  );
  try {
    expect(await verdictsOf(page)).toEqual({ sgd: 'local-minimum', momentum: 'global-minimum' });
  } finally {
    await server.close();
  }
});

for (const [formula, fault] of [
  ["fetch('//x')||x", 'unknown function "fetch"'],
  ["constructor.constructor('alert(1)')()", 'unknown name "constructor"'],
  ['x.constructor', 'properties are not allowed'],
] as const) {
  test(`a link with the formula ${formula} is refused and runs nothing`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`#v=1&formula=${encodeURIComponent(formula)}`);
    await expect(page.getByRole('listitem').filter({ hasText: fault })).toBeVisible();
    expect(dialogs).toEqual([]);
    // The worker is a blob that the page has made itself.
    const { origin } = new URL(page.url());
    expect(requests.filter((url) => !url.replace(/^blob:/, '').startsWith(origin))).toEqual([]);
  });
}
