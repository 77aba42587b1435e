import type { BallSpecification } from '../../src/race/specification.ts';
import { all, type Linked, linked, named, one, settled } from '../shared/testing.ts';
import type { LossSettings } from './loss-settings.ts';
import './loss-settings.ts';

export type Parts = Linked<LossSettings>;

/** A landscape and its settings. */
export const settings = (attributes = ''): Promise<Parts> => linked<LossSettings>('loss-settings', attributes);

export const ballsOf = ({ landscape }: Parts): readonly BallSpecification[] => landscape.figure.state.race.balls;

/** A field for text by its name. */
export const field = (element: LossSettings, name: string): HTMLInputElement =>
  one<HTMLInputElement>(element, `input[type="text"][aria-label="${name}"]`);

/** The field of a ball's learning rate, and the slider. */
export const rate = (element: LossSettings, ball: string): HTMLInputElement => field(element, `${ball}: learning rate`);

export const slider = (element: LossSettings, ball: string): HTMLInputElement =>
  one<HTMLInputElement>(element, `input[type="range"][aria-label="${ball}: learning rate"]`);

/** Opens everything about a ball. */
export async function open(element: LossSettings, ball: string): Promise<void> {
  named(element, `More about ${ball}`).click();
  await settled(element);
}

export function button(element: LossSettings, text: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(element, 'button').find((each) => each.textContent?.trim() === text);
  if (found === undefined) throw new Error(`there is no button "${text}"`);
  return found;
}

/** A race of so many balls of one rule. */
export function many(count: number): string {
  const balls = Array.from({ length: count }, (_, index) => `sgd:lr=${(index + 1) / 1000}`).join();
  return `balls="${balls}" steps="20"`;
}
