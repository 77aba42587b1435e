import { afterEach, describe, expect, test, vi } from 'vitest';
import { all, linked, one, PATIENCE, settled, textOf } from '../shared/testing.ts';
import type { LossLandscape } from '../loss-landscape/loss-landscape.ts';
import type { LossRule } from './loss-rule.ts';
import './loss-rule.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});

interface Shown {
  readonly landscape: LossLandscape;
  readonly element: LossRule;
}

async function rule(attributes = '', own = 'ball="momentum"'): Promise<Shown> {
  const { landscape, element } = await linked<LossRule>('loss-rule', attributes, own);
  await vi.waitFor(() => one(element, '.line'), PATIENCE);
  await settled(element);
  return { landscape, element };
}

const plain = (text: string): string => text.replaceAll(/[\s\u2062\u2061]+/g, '');
const rules = (element: LossRule): string[] => all(element, '.rule math').map(({ textContent }) => plain(textContent));
const numbers = (element: LossRule): string[] =>
  all(element, '.numbers math').map(({ textContent }) => plain(textContent));

describe('the rule of a ball', () => {
  test('is typeset, with the numbers of the update that led to the step', async () => {
    const { element } = await rule('step="46"');
    expect(textOf(element, '[part~="when"]')).toBe('step 45 → 46');
    expect(rules(element)).toEqual(['g←∇L', 'b←0.9b+g', 'x←x−0.03b']);
    expect(numbers(element)).toEqual(['g=0.290', 'b=0.9⋅(−1.879)+0.290=−1.401', 'x=1.760−0.03⋅(−1.401)=1.802']);
  });

  test('has one line of numbers for each weight', async () => {
    const { element } = await rule('loss="himmelblau" balls="sgd:lr=0.01" step="1"', 'ball="0"');
    expect(rules(element)).toEqual(['g←∇L', 'w←w−0.01g']);
    expect(numbers(element).map((line) => line.replace(/=.*/, ''))).toEqual(['gx', 'gy', 'x', 'y']);
  });

  test('is told in words, too, and is no live region', async () => {
    const { element } = await rule('step="46"');
    expect(one(element, '[role="group"]').getAttribute('aria-label')).toBe(
      'Update rule of Momentum, step 45 → 46: gradient = 0.290; b = −1.401; weight x = 1.802',
    );
    expect(all(element, '[aria-live], [role="status"]')).toEqual([]);
  });

  test('is the one that is focused, else the first that is shown', async () => {
    const { landscape, element } = await rule('balls="sgd:hidden=true,adagrad,momentum"', '');
    const name = (): string | null => one(element, '[role="group"]').getAttribute('aria-label');
    expect(name()).toContain('Adagrad');
    landscape.figure.focusBall(2);
    await vi.waitFor(() => expect(name()).toContain('Momentum'));
    landscape.figure.focusBall(undefined);
    await vi.waitFor(() => expect(name()).toContain('Adagrad'));
  });

  test('that there is not is a mistake of the author, which is said', async () => {
    const { element } = await linked<LossRule>('loss-rule', '', 'ball="momentun"');
    await vi.waitFor(() => expect(textOf(element, '[part~="error"]')).toContain('got “momentun”'));
  });

  test('can be a typed one', async () => {
    const { element } = await rule(`balls="rule:text=v %3D 0.5*v + g; w %3D w - lr*v:lr=0.1" step="3"`, 'ball="0"');
    expect(rules(element)).toEqual(['g←∇L', 'v←0.5v+g', 'x←x−0.1v']);
  });
});

describe('while a race plays', () => {
  test('only the numbers change', async () => {
    const { landscape, element } = await rule('step="46"');
    const before = all(element, '.numbers math');
    landscape.seek(47);
    expect(element.isUpdatePending).toBe(false);
    expect(textOf(element, '[part~="when"]')).toBe('step 46 → 47');
    expect(numbers(element)[1]).toMatch(/^b=0\.9⋅\(−1\.401\)\+/);
    expect(all(element, '.numbers math')).toEqual(before);
  });

  test('frames within a step change nothing', async () => {
    const { landscape, element } = await rule('step="46"');
    const before = element.shadowRoot?.innerHTML;
    landscape.seek(46.7);
    expect(element.isUpdatePending).toBe(false);
    expect(element.shadowRoot?.innerHTML).toBe(before);
  });

  test('a line whose other branch is taken is set anew', async () => {
    const { landscape, element } = await rule('balls="radam:lr=0.1" step="2"', 'ball="0"');
    const short = numbers(element).length;
    landscape.seek(9);
    await settled(element);
    expect(numbers(element).length).toBeGreaterThan(short);
  });

  test('an edit shows the new numbers at once', async () => {
    const { landscape, element } = await rule('step="46"');
    landscape.figure.updateBall(1, { settings: { lr: 0.03, momentum: 0.5 } });
    await settled(element);
    expect(rules(element)[1]).toBe('b←0.5b+g');
    expect(numbers(element)[1]).toMatch(/^b=0\.5⋅/);
  });
});

test('under the veil nothing of what is to come is shown', async () => {
  const { landscape, element } = await rule('predict');
  expect(landscape.figure.isVeiled).toBe(true);
  expect(numbers(element)).toEqual([]);
  expect(rules(element)).toHaveLength(3);
  expect(textOf(element, '[part~="when"]')).toBe('No update has been made yet.');
  landscape.seek(3.9);
  await settled(element);
  expect(textOf(element, '[part~="when"]')).toBe('step 2 → 3');
});

test('a run that has diverged says so', async () => {
  const { landscape, element } = await rule('loss="himmelblau" balls="sgd:lr=0.5" step="200"', 'ball="sgd"');
  const step = landscape.figure.race?.balls[0].trajectory.failure?.step ?? 0;
  expect(textOf(element, '[part~="when"]')).toBe(
    `step ${step - 1} → ${step} · diverged. The numbers grew beyond all bounds.`,
  );
});

test('it speaks the language around it', async () => {
  const { element } = await rule('step="46" noise="0.1"');
  document.documentElement.lang = 'zh-CN';
  await vi.waitFor(() => expect(textOf(element, '[part~="when"]')).toBe('第 45 步 → 第 46 步'));
  expect(rules(element)[0]).toBe('g←∇L+噪声');
});

test('an element that is moved is linked once', async () => {
  const { landscape, element } = await rule('step="46"');
  const other = document.createElement('div');
  document.body.append(other);
  other.append(element);
  landscape.seek(47);
  await settled(element);
  expect(textOf(element, '[part~="when"]')).toBe('step 46 → 47');
  expect(all(element, '.lines')).toHaveLength(1);
});
