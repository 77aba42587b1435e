import { afterEach, expect, test, vi } from 'vitest';
import '../loss-landscape/loss-landscape.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import './loss-ball.ts';

afterEach(() => document.body.replaceChildren());

async function landscapeWith(balls: string, attributes = ''): Promise<LossLandscape> {
  document.body.innerHTML = `<loss-landscape loss="textbook-1d" ${attributes}>${balls}</loss-landscape>`;
  const landscape = document.querySelector('loss-landscape') as LossLandscape;
  await vi.waitFor(() => expect(landscape.figure.race).toBeDefined());
  return landscape;
}

function rules(landscape: LossLandscape): readonly unknown[] {
  return landscape.figure.state.race.balls.map(({ optimizer }) => optimizer);
}

test('a ball that is added joins the race, and one that is removed leaves it', async () => {
  const landscape = await landscapeWith('<loss-ball optimizer="sgd"></loss-ball>');
  expect(rules(landscape)).toEqual(['sgd']);
  const ball = document.createElement('loss-ball');
  ball.setAttribute('optimizer', 'momentum');
  landscape.append(ball);
  await vi.waitFor(() => expect(rules(landscape)).toEqual(['sgd', 'momentum']));
  ball.remove();
  await vi.waitFor(() => expect(rules(landscape)).toEqual(['sgd']));
});

test('an attribute that changes changes the race', async () => {
  const landscape = await landscapeWith('<loss-ball optimizer="sgd"></loss-ball>');
  landscape.querySelector('loss-ball')?.setAttribute('optimizer', 'adagrad');
  await vi.waitFor(() => expect(rules(landscape)).toEqual(['adagrad']));
});

test('balls inside win over the attribute', async () => {
  const landscape = await landscapeWith('<loss-ball optimizer="sgd"></loss-ball>', 'balls="momentum"');
  expect(rules(landscape)).toEqual(['sgd']);
});

test('a landscape that is moved has its balls once', async () => {
  const landscape = await landscapeWith('<loss-ball optimizer="sgd"></loss-ball>');
  const drawn = (): number | undefined => landscape.shadowRoot?.querySelectorAll('[part~="ball"]').length;
  await vi.waitFor(() => expect(drawn()).toBe(1));
  const other = document.createElement('div');
  document.body.append(other);
  other.append(landscape);
  landscape.requestUpdate();
  await landscape.updateComplete;
  expect(rules(landscape)).toEqual(['sgd']);
  expect(drawn()).toBe(1);
});

test('a ball takes no attribute that its page did not write, and shows nothing of what is inside', async () => {
  const landscape = await landscapeWith('<loss-ball optimizer="sgd">words</loss-ball>');
  expect(landscape.querySelector('loss-ball')?.getAttributeNames()).toEqual(['optimizer']);
  document.body.append(landscape.querySelector('loss-ball') as Element);
  expect(document.querySelector('loss-ball')?.getBoundingClientRect().width).toBe(0);
});
