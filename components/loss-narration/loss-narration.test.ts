import { afterEach, expect, test, vi } from 'vitest';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import type { LossNarration } from './loss-narration.ts';
import './loss-narration.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

interface Pair {
  readonly landscape: LossLandscape;
  readonly narration: LossNarration;
}

async function pair(attributes = ''): Promise<Pair> {
  document.body.innerHTML = `
    <loss-landscape id="it" ${attributes}></loss-landscape>
    <loss-narration for="it"></loss-narration>`;
  const landscape = document.querySelector('loss-landscape') as LossLandscape;
  const narration = document.querySelector('loss-narration') as LossNarration;
  // Where the pointer was left by another test, it would focus a ball.
  landscape.style.pointerEvents = 'none';
  await vi.waitFor(() => expect(landscape.figure.survey).toBeDefined(), { timeout: 20_000 });
  await narration.updateComplete;
  return { landscape, narration };
}

function text(narration: LossNarration, selector: string): string {
  const content = narration.shadowRoot?.querySelector(selector)?.textContent ?? '';
  return content.replaceAll(/\s+/g, ' ').trim();
}

test('it says who rests where at the end, in the language around it', async () => {
  const { narration } = await pair();
  expect(text(narration, '.sentence')).toBe(
    'Step 200. Momentum rests in the global minimum at x = 1.64; SGD, Adagrad, and RMSProp rest in the local minimum at x = −1.27, 1.245 above the best.',
  );
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(text(narration, '.sentence')).toContain('都停在局部极小值 x = −1.27，比最优高 1.245'));
});

test('it follows the step', async () => {
  const { landscape, narration } = await pair();
  landscape.seek(0);
  await narration.updateComplete;
  expect(text(narration, '.sentence')).toMatch(/^Step 0\. The race starts at x = −3\.60*, at a loss of /);
});

test('a frame within the step that is told costs no update', async () => {
  const { landscape, narration } = await pair('step="3"');
  landscape.seek(3.4);
  expect(narration.isUpdatePending).toBe(false);
  landscape.seek(4);
  expect(narration.isUpdatePending).toBe(true);
  await narration.updateComplete;
  expect(text(narration, '.sentence')).toMatch(/^Step 4\./);
});

test('events go to a polite live region, steps do not', async () => {
  const { landscape, narration } = await pair('step="0"');
  landscape.seek(1);
  await narration.updateComplete;
  expect(text(narration, '[role="status"]')).toBe('');
  landscape.seek(200);
  await narration.updateComplete;
  expect(text(narration, '[role="status"]')).not.toBe('');
});

test('of many balls it names three and counts the others, on screen and to screen readers', async () => {
  const balls = Array.from({ length: 12 }, (_, k) => `sgd:lr=${(0.03 + k / 1000).toFixed(3)}`).join();
  const { landscape, narration } = await pair(`balls="${balls}" step="0"`);
  landscape.seek(200);
  await narration.updateComplete;
  expect(text(narration, '.sentence')).toMatch(
    /^Step 200\. SGD 0\.03, SGD 0\.031, SGD 0\.032, and 9 others rest in the local minimum at x = −1\.27/,
  );
  expect(text(narration, '[role="status"]')).toContain('and 9 others');
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(text(narration, '.sentence')).toContain('另外 9 个都停在局部极小值'));
});

test('an escape with two weights is in the sentence once it has been found', async () => {
  const { narration } = await pair('loss="two-wells" step="60"');
  await vi.waitFor(() => expect(text(narration, '.sentence')).toContain('Momentum is past the barrier'), {
    timeout: 20_000,
  });
});

test('without a landscape it says so', async () => {
  document.body.innerHTML = '<loss-narration for="none"></loss-narration>';
  const narration = document.querySelector('loss-narration') as LossNarration;
  await vi.waitFor(() => expect(text(narration, '[part="error"]')).toContain('none'));
});
