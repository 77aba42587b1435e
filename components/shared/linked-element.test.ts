import { html } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { FigureController } from './figure-controller.ts';
import { LinkedElement } from './linked-element.ts';
import { judged, settled } from './testing.ts';

/** Shows the start, and tells when it does. */
class StartReader extends LinkedElement {
  readonly link = new FigureController(this, ['paths', 'step']);
  readonly shown: string[] = [];

  override render(): unknown {
    const start = this.link.figure?.state.race.start.join(' ') ?? '';
    this.shown.push(`${start} at ${this.link.figure?.state.step}`);
    return html`${start}`;
  }
}
customElements.define('start-reader', StartReader);

afterEach(() => {
  document.body.replaceChildren();
});

async function pair() {
  document.body.innerHTML =
    '<loss-landscape loss="himmelblau" steps="9"><start-reader></start-reader></loss-landscape>';
  const landscape = document.querySelector('loss-landscape')!;
  const reader = document.querySelector('start-reader') as StartReader;
  await judged(landscape);
  await settled(reader);
  reader.shown.length = 0;
  return { landscape, reader };
}

test('where all paths are other the picture comes first, the linked element in a turn of its own', async () => {
  const { landscape, reader } = await pair();
  const start = () => landscape.shadowRoot?.querySelector('[part="start-ring"]')?.getAttribute('data-start');
  for (const x of [-2, -1]) landscape.figure.update({ start: [x, 1] });
  await landscape.updateComplete;
  expect(start()).toBe('-1 1');
  expect(reader.shown).toEqual([]);
  await settled(reader);
  expect(reader.shown).toEqual(['-1 1 at 9']);
});

test('a step is shown at once, like the picture’s', async () => {
  const { landscape, reader } = await pair();
  landscape.figure.seek(4);
  await landscape.updateComplete;
  await vi.waitFor(() => expect(reader.shown.at(-1)).toMatch(/ at 4$/));
  expect(reader.waitsForPicture).toBe(false);
});

test('an id that is set only after both are in the document links them, as does one that comes later still', async () => {
  const landscape = document.createElement('loss-landscape');
  const reader = Object.assign(new StartReader(), { for: 'late' });
  document.body.append(landscape, reader);
  landscape.id = 'late';
  expect(reader.link.landscape).toBe(landscape);
  landscape.removeAttribute('id');
  expect(reader.link.landscape).toBeUndefined();
  await settled(reader);
  landscape.id = 'late';
  expect(reader.link.landscape).toBe(landscape);
});
