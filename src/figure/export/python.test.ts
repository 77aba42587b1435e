import { describe, expect, test } from 'vitest';
import type { Convention } from '../../core/optimizer.ts';
import { functions } from '../../expression/functions.ts';
import { losses } from '../../losses/index.ts';
import { optimizers } from '../../optimizers/index.ts';
import { prepareRace } from '../../race/race.ts';
import type { BallSpecification, RaceSpecification } from '../../race/specification.ts';
import { defaultRace, suggestedRate, typedRace } from '../defaults.ts';
import { type PythonScript, toPython } from './python.ts';
import { checkPython, frameworkKind, hasPython, runPython, toleranceOf } from './testing/run-python.ts';

const frameworks: readonly Convention[] = ['torch', 'keras'];

if (!hasPython) console.warn('There is no python3 here: scripts are checked as texts only, and not run.');

async function scriptOf(framework: Convention, race: RaceSpecification): Promise<PythonScript> {
  return toPython(framework, await prepareRace(race));
}

/** All numbers of a line, in order. */
const numbersOf = (line: string): number[] => (line.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number);

/** The lines at the end of a script that say what the page has. */
function expectedLines({ text }: PythonScript): string[] {
  return text.split('# The page says:\n')[1].trimEnd().split('\n');
}

/** Runs scripts, and compares what each prints with what its last lines say. */
function expectReproduced(framework: Convention, scripts: readonly PythonScript[]): void {
  for (const script of scripts) expect(expectedLines(script).length).toBeGreaterThan(0);
  if (!hasPython) return;
  const outputs = runPython(
    framework,
    scripts.map(({ text }) => text),
  );
  scripts.forEach((script, index) => expectSamePlaces(framework, outputs[index], expectedLines(script)));
}

function expectSamePlaces(framework: Convention, output: string, said: readonly string[]): void {
  const printed = output.trimEnd().split('\n');
  expect(printed).toHaveLength(said.length);
  printed.forEach((line, index) => {
    const wanted = numbersOf(said[index].slice(said[index].indexOf(': step')));
    const got = numbersOf(line.slice(line.indexOf(': step')));
    expect(got).toHaveLength(wanted.length);
    got.forEach((value, place) => {
      const tolerance = toleranceOf(framework) * Math.max(1, Math.abs(wanted[place]));
      expect(Math.abs(value - wanted[place]), `${line} | ${said[index]}`).toBeLessThanOrEqual(tolerance);
    });
  });
}

/** A ball of every rule that a framework has, in its own form. */
function ballsOf(framework: Convention, lossId: string): BallSpecification[] {
  return optimizers
    .filter(({ classes }) => classes[framework] !== undefined)
    .map(({ id }) => ({ optimizer: id, convention: framework, settings: { lr: suggestedRate(lossId, id) } }));
}

describe.each(frameworks)('a script for %s', (framework) => {
  test(`reproduces every rule of the framework (${frameworkKind(framework)})`, async () => {
    for (const lossId of ['textbook-1d', 'himmelblau']) {
      const race = { ...defaultRace(lossId), steps: 60, balls: ballsOf(framework, lossId) };
      const script = await scriptOf(framework, race);
      expect(script.refused).toEqual([]);
      expectReproduced(framework, [script]);
    }
  });

  test('reproduces settings off their defaults, weight decay, schedules, changes of the rate and noise', async () => {
    const forms: BallSpecification[] = [
      { optimizer: 'sgd', settings: { lr: 0.05, weightDecay: 0.1 }, schedule: { kind: 'step', every: 7, factor: 0.5 } },
      { optimizer: 'momentum', settings: { lr: 0.05, momentum: 0.8 }, schedule: { kind: 'cosine' } },
      { optimizer: 'rmsprop', settings: { lr: 0.02, alpha: 0.8, centered: true, momentum: 0.2 } },
      { optimizer: 'adamw', settings: { lr: 0.1, beta1: 0.8, amsgrad: true }, schedule: { kind: 'warm-up', steps: 9 } },
      { optimizer: 'nadam', settings: { lr: 0.05 }, changes: [{ step: 10, settings: { lr: 0.2 } }] },
      { optimizer: 'adagrad', settings: { lr: 0.3, initialAccumulatorValue: 0.5 }, label: '"""\\\n{x} # 类' },
    ];
    const balls = forms.map((ball) => ({ ...ball, convention: framework }));
    const script = await scriptOf(framework, {
      ...defaultRace('himmelblau'),
      steps: 40,
      noise: 0.3,
      seed: -12_345,
      balls,
    });
    expect(script.refused).toEqual([]);
    expectReproduced(framework, [script]);
  });

  test('says every loss of the catalogue', async () => {
    const balls: BallSpecification[] = [{ optimizer: 'adam', convention: framework, settings: { lr: 0.01 } }];
    const races = losses.map(({ id }) => ({ ...defaultRace(id), steps: 5, balls }));
    expectReproduced(framework, await Promise.all(races.map((race) => scriptOf(framework, race))));
  });

  test('says every function of the grammar, on variables and on plain numbers', async () => {
    const terms = Object.entries(functions).map(([name, { min }]) => {
      // acosh begins at 1, the other inverse functions end there.
      const argument = name === 'acosh' ? 'x + 1.5' : 'x/2';
      const rest = Array.from({ length: min - 1 }, (_, index) => `, ${index + 0.6}`).join('');
      const number = name === 'acosh' ? 'c + 1.5' : 'c/2';
      return `${name}(${argument}${rest}) + 0*${name}(${number}${rest})`;
    });
    const balls: BallSpecification[] = [{ optimizer: 'sgd', convention: framework, settings: { lr: 1e-3 } }];
    const races = terms.map((term) => ({
      ...typedRace(term, 1),
      loss: { formula: `x^2 + ${term}`, parameters: { c: 0.7 } },
      start: [0.9],
      steps: 3,
      balls,
    }));
    expectReproduced(framework, await Promise.all(races.map((race) => scriptOf(framework, race))));
  });

  test('keeps the meaning of brackets, branches, ties and names', async () => {
    const formulas: [string, number[]][] = [
      ['-x^2 + (-x)^2 + x^-2 + 2^x + e^(x/2) + x^2.5', [1.5]],
      ['1/2*x^4 - (x - 3)/(x + 9)/2 - (1 - (2 - x))', [1.5]],
      ['(x < 0) ? 0 : (x > 1 and not (x > 5)) ? x^2 : 3', [2.5]],
      ['x < 9 ? 4 : x', [2.5]],
      ['5', [1]],
      ['max(0, x, 1 - x) + min(x, 2) % 0.7 + hypot(x, 3, 4) + log(x + 3, 2)', [2]],
      ['max(x, y) + abs(x - y)', [1, 1]],
      ['gauss(x) + gauss(x, 1) + gauss(y, 1, 2) + sqrt(2) + pi*tau', [0.3, 0.4]],
      ['lambda*x^2 + loss*x + v1 + math', [0.3]],
    ];
    const parameters = { lambda: 2, loss: 3, loss_: 1, v1: 0.5, math: 1 };
    const balls: BallSpecification[] = [{ optimizer: 'momentum', convention: framework, settings: { lr: 0.01 } }];
    const scripts = formulas.map(([formula, start]) =>
      scriptOf(framework, {
        ...typedRace(formula, start.length),
        loss: { formula, parameters },
        start,
        steps: 4,
        balls,
      }),
    );
    expectReproduced(framework, await Promise.all(scripts));
  });

  test('ends a run that overflows where the page ends it', async () => {
    const balls: BallSpecification[] = [{ optimizer: 'sgd', settings: { lr: 0.01 } }];
    const race = { ...defaultRace('rosenbrock'), start: [-1.5, 2], balls };
    expectReproduced(framework, [await scriptOf(framework, race)]);
  });

  test('is Python whatever label and link hold', async () => {
    const label = `""" '''\n\u2028 \\" {__import__("os")} </script>`;
    const race = { ...defaultRace(), balls: [{ optimizer: 'sgd', settings: { lr: 0.1 }, label }] };
    const { text } = await toPython(framework, await prepareRace(race), 'https://x.org/#\nimport os');
    expect(text.split('\n').filter((line) => line.includes('import os'))).toEqual(['# https://x.org/#\\nimport os']);
    if (hasPython) checkPython(text);
  });
});

describe('what cannot be said', () => {
  test('a ball of another form is left out and named; the others run', async () => {
    const script = await scriptOf('keras', defaultRace());
    expect(script.refused).toEqual([
      expect.stringMatching(/^Adagrad: Keras: adagrad/),
      expect.stringMatching(/^RMSProp: Keras/),
    ]);
    expect(script.text).toContain('# Left out: Adagrad: Keras: adagrad');
    expectReproduced('keras', [script]);
  });

  test.each<[BallSpecification, RegExp]>([
    [{ optimizer: { rule: 'w = w - lr*g' }, settings: { lr: 0.1 } }, /typed rule/],
    [{ optimizer: 'lion', settings: {} }, /no such optimizer/],
    [
      { optimizer: 'momentum', settings: {}, changes: [{ step: 4, settings: { momentum: 0.5 } }] },
      /change of momentum at step 4/,
    ],
    [{ optimizer: 'asgd', settings: {}, schedule: { kind: 'cosine' } }, /acts otherwise/],
  ])('a race of nothing else is refused by name (%#)', async (ball, message) => {
    await expect(scriptOf('torch', { ...defaultRace(), balls: [ball] })).rejects.toThrow(message);
  });

  test('hidden balls and an empty race have no script', async () => {
    const hidden = { optimizer: 'sgd', settings: {}, hidden: true };
    await expect(scriptOf('torch', { ...defaultRace(), balls: [hidden] })).rejects.toThrow('no balls');
  });
});
