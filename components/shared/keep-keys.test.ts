import { expect, test } from 'vitest';
import { keepKeys } from './keep-keys.ts';

/** The keys that reach the page when they are pressed inside an element. */
function reaching(...keys: (KeyboardEventInit & { readonly isUsed?: boolean })[]): string[] {
  const host = document.createElement('div');
  const inner = document.createElement('button');
  host.append(inner);
  document.body.append(host);
  host.addEventListener('keydown', keepKeys);
  const reached: string[] = [];
  const hear = (event: KeyboardEvent): void => void reached.push(event.key);
  document.addEventListener('keydown', hear);
  for (const { isUsed, ...key } of keys) {
    if (isUsed) inner.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    inner.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...key }));
  }
  document.removeEventListener('keydown', hear);
  host.remove();
  return reached;
}

test('what is typed or pressed inside stays inside', () => {
  expect(reaching({ key: 'ArrowRight' }, { key: ' ' }, { key: 'Enter' }, { key: 'n' }, { key: '?' })).toEqual([]);
});

test('shortcuts, Tab and what nobody used go on', () => {
  expect(reaching({ key: 'z', ctrlKey: true }, { key: 'k', metaKey: true }, { key: 'Tab' }, { key: 'Escape' })).toEqual(
    ['z', 'k', 'Tab', 'Escape'],
  );
  expect(reaching({ key: 'Escape', isUsed: true })).toEqual([]);
});
