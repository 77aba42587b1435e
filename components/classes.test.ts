import { expect, test, vi } from 'vitest';
import * as classes from './classes.ts';

/** Not from `testing.ts`, which registers elements. */
const PATIENCE = { timeout: 20_000 };

const tagOf = (name: string): string => name.replaceAll(/\B[A-Z]/g, '-$&').toLowerCase();

// In order: what is registered stays so for the page.
test('nothing is registered by an import; a class is registered under a name of the page, and draws', async () => {
  const names = Object.keys(classes);
  expect(names).toContain('LossLandscape');
  expect(names.filter((name) => customElements.get(tagOf(name)) !== undefined)).toEqual([]);
  customElements.define('my-landscape', class extends classes.LossLandscape {});
  document.body.innerHTML = '<my-landscape loss="textbook-1d" balls="sgd:lr=0.03"></my-landscape>';
  const landscape = document.querySelector('my-landscape');
  await vi.waitFor(() => {
    expect(landscape?.shadowRoot?.querySelector('[part~="curve"]')).not.toBeNull();
  }, PATIENCE);
  expect(names.filter((name) => customElements.get(tagOf(name)) !== undefined)).toEqual([]);
});

test('a playground registers its parts once it is there, also those that the page has named itself', async () => {
  customElements.define('my-chart', classes.LossChart);
  customElements.define('my-playground', classes.LossPlayground);
  document.body.innerHTML = '<my-playground loss="textbook-1d"></my-playground>';
  const playground = document.querySelector('my-playground');
  await vi.waitFor(() => {
    expect(playground?.shadowRoot?.querySelectorAll('loss-landscape, loss-chart')).toHaveLength(2);
    expect(playground?.shadowRoot?.querySelectorAll(':not(:defined)')).toHaveLength(0);
  }, PATIENCE);
  expect(customElements.get('loss-landscape')).toBe(classes.LossLandscape);
  expect(customElements.get('loss-chart')?.prototype).toBeInstanceOf(classes.LossChart);
});
