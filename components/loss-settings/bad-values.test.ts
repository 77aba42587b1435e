import { afterEach, describe, expect, test, vi } from 'vitest';
import { settingNames } from '../../src/core/setting.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { all, leave, one, PATIENCE, press, settled, textOf, type } from '../shared/testing.ts';
import { ballsOf, field, open, rate, settings, slider } from './testing.ts';

afterEach(() => {
  document.body.replaceChildren();
});

describe('a value at the edge of what can be', () => {
  test.each([
    ['SGD: learning rate', '0', { lr: 0 }],
    ['SGD: learning rate', '1e308', { lr: 1e308 }],
    ['RMSProp: alpha (average of squares)', '1', { lr: 0.03, alpha: 1 }],
    ['RMSProp: epsilon', '0', { lr: 0.03, eps: 0 }],
  ])('%s of %s is taken, and means what it says', async (name, text, expected) => {
    const parts = await settings('balls="sgd:lr=0.03,rmsprop:lr=0.03"');
    const { element, landscape } = parts;
    await open(element, 'RMSProp');
    type(field(element, name), text);
    leave(field(element, name));
    await settled(element);
    const ball = name.startsWith('SGD') ? 0 : 1;
    expect(ballsOf(parts)[ball].settings).toEqual(expected);
    expect(all(element, '.problem')).toHaveLength(0);
    expect(landscape.figure.problem).toBeUndefined();
    expect(landscape.figure.verdictOf(ball)).toBeDefined();
  });

  test('a rate of 0 stays at the start; an absurd one diverges, and one press finds a stable one', async () => {
    const parts = await settings('balls="sgd:lr=0.03"');
    const { element, landscape } = parts;
    type(rate(element, 'SGD'), '0');
    const run = landscape.figure.race?.balls[0].trajectory;
    expect(run?.point(200)).toEqual(run?.point(0));
    type(rate(element, 'SGD'), '1e308');
    leave(rate(element, 'SGD'));
    await settled(element);
    await vi.waitFor(() => expect(textOf(element, '.verdict')).toMatch(/^diverged at step 1 stable at/), PATIENCE);
    one(element, '.verdict .link').click();
    await settled(element);
    expect(landscape.figure.verdictOf(0)?.kind).not.toBe('diverged');
    expect(ballsOf(parts)[0].settings['lr']).toBeGreaterThan(0.01);
  });

  test.each([
    ['SGD: learning rate', '-0.1', 'must be in [0, ∞), got −0.1'],
    ['Momentum: momentum', '1', 'must be in [0, 1), got 1'],
    ['Momentum: momentum', '1,2', 'must be in [0, 1), got 1.2'],
    ['Momentum: momentum', 'NaN', 'must be a number, got “NaN”'],
    ['RMSProp: alpha (average of squares)', '1.5', 'must be in [0, 1], got 1.5'],
    ['RMSProp: epsilon', '-1e-8', 'must be in [0, ∞)'],
  ])('%s of %s is refused beside the field, which keeps it', async (name, text, reason) => {
    const parts = await settings('balls="sgd:lr=0.03,momentum:lr=0.03:momentum=0.9,rmsprop:lr=0.03"');
    const { element } = parts;
    await open(element, 'RMSProp');
    const before = ballsOf(parts);
    const input = field(element, name);
    type(input, text);
    leave(input);
    await settled(element);
    expect(input.value).toBe(text);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const problem = one(element, `#${input.getAttribute('aria-describedby')}`);
    expect(problem.textContent).toContain(reason);
    expect(problem.parentElement, 'in the same row').toBe(input.parentElement);
    expect(ballsOf(parts)).toBe(before);
  });

  test('a start outside the box is legal', async () => {
    const { element, landscape } = await settings();
    type(one<HTMLInputElement>(element, '[data-field="start-0"]'), '40');
    await settled(element);
    expect(landscape.figure.state.race.start).toEqual([40]);
    expect(landscape.figure.problem).toBeUndefined();
    expect(all(element, '.problem')).toHaveLength(0);
  });
});

describe('every setting of every rule', () => {
  test.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))(
    'of %s has a slider and a field, or a box, in each convention, and refuses what is no number',
    async (id, optimizer) => {
      for (const convention of optimizer.conventions) {
        const { element } = await settings(`balls="${id}:convention=${convention}:label=it" steps="3"`);
        await open(element, 'it');
        for (const name of settingNames(optimizer, convention)) {
          const row = one(element, `[data-setting="${name}"]`);
          const inputs = [...row.querySelectorAll('input')].map((input) => input.type);
          expect(inputs, name).toEqual(optimizer.settings[name].kind === 'number' ? ['range', 'text'] : ['checkbox']);
          const text = row.querySelector<HTMLInputElement>('input[type="text"]');
          if (text === null) continue;
          type(text, '-7');
          await settled(element);
          expect(row.querySelector('.problem')?.textContent, name).toMatch(/must be in .*got −7/);
          press(text, 'Escape');
          await settled(element);
        }
        expect(all(element, '.problem')).toHaveLength(0);
      }
    },
  );
});

test('arrow keys hit 1-2-5 values exactly, the slider says what it stands at, and no key jumps at an end', async () => {
  const parts = await settings('balls="sgd:lr=0.007"');
  const { element } = parts;
  const input = slider(element, 'SGD');
  const reached: unknown[] = [];
  const spoken: (string | null)[] = [];
  for (const key of [...Array<string>(3).fill('ArrowRight'), ...Array<string>(7).fill('ArrowLeft')]) {
    press(input, key);
    await settled(element);
    reached.push(ballsOf(parts)[0].settings['lr']);
    spoken.push(input.getAttribute('aria-valuetext'));
  }
  expect(reached).toEqual([0.01, 0.02, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 5e-4, 2e-4]);
  expect(spoken).toEqual(['0.01', '0.02', '0.05', '0.02', '0.01', '0.005', '0.002', '0.001', '0.0005', '0.0002']);
  type(rate(element, 'SGD'), '50');
  await settled(element);
  press(input, 'ArrowRight');
  expect(ballsOf(parts)[0].settings['lr']).toBe(50);
  press(input, 'ArrowLeft');
  expect(ballsOf(parts)[0].settings['lr']).toBe(20);
});
