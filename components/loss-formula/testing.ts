import { expect, vi } from 'vitest';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import type { LossFormula } from './loss-formula.ts';
import './loss-formula.ts';

/** The parser of typed formulas is loaded when it is first needed. */
export const LOADING = { timeout: 20_000 };

export interface Pair {
  readonly landscape: LossLandscape;
  readonly formula: LossFormula;
  readonly events: string[];
}

export async function pair(attributes = ''): Promise<Pair> {
  document.body.innerHTML = `
    <loss-landscape id="it" ${attributes}></loss-landscape>
    <loss-formula for="it"></loss-formula>`;
  const landscape = document.querySelector('loss-landscape') as LossLandscape;
  const formula = document.querySelector('loss-formula') as LossFormula;
  const events: string[] = [];
  for (const name of ['input', 'change']) formula.addEventListener(name, () => events.push(name));
  await vi.waitFor(() => expect(landscape.figure.race).toBeDefined(), LOADING);
  await formula.updateComplete;
  return { landscape, formula, events };
}

export function find<T extends Element = HTMLElement>(formula: LossFormula, selector: string): T {
  const found = formula.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

export function has(formula: LossFormula, selector: string): boolean {
  return (formula.shadowRoot?.querySelector(selector) ?? null) !== null;
}

export function text(formula: LossFormula, selector: string): string {
  return find(formula, selector).textContent.replaceAll(/\s+/g, ' ').trim();
}

export async function edit(formula: LossFormula): Promise<HTMLTextAreaElement> {
  find(formula, '.edit').click();
  await vi.waitFor(() => expect(formula.shadowRoot?.activeElement?.localName).toBe('textarea'));
  return find<HTMLTextAreaElement>(formula, 'textarea');
}

export function type(field: HTMLTextAreaElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function press(field: HTMLElement, key: string): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}
