import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { descend } from '../core/descend.ts';
import type { Loss } from '../core/loss.ts';
import type { Convention } from '../core/optimizer.ts';
import { compileLoss } from '../expression/compile-loss.ts';
import { fromFramework } from './frameworks.ts';
import type { KeywordArguments } from './python.ts';

interface ReferenceRecord {
  readonly loss: string;
  readonly optimizer: string;
  readonly kwargs: KeywordArguments;
  readonly tolerance: number;
  readonly w: readonly number[];
  readonly gradient: readonly number[];
}

const STEPS = 60;

/** How near a rule stays to a path when it is given that path's gradients. */
const FED_TOLERANCE = 1e-12;

/** A path that amplifies rounding more than this says nothing about a rule that computes its own gradients. */
const LARGEST_TOLERANCE = 1e-6;

const frameworks: readonly Convention[] = ['torch', 'keras'];

const formulas = JSON.parse(readData('formulas.json')) as Record<string, string>;

function readData(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
}

function recordsOf(framework: Convention): ReferenceRecord[] {
  const lines = readData(`${framework}.jsonl`).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as ReferenceRecord);
}

function dimensionOf(record: ReferenceRecord): number {
  return record.w.length / (STEPS + 1);
}

/** Hands out the recorded gradients one after the other, whatever the point is. */
function recordedLoss(record: ReferenceRecord): Loss {
  const dimension = dimensionOf(record);
  let step = 0;
  return {
    dimension,
    evaluate(_w, gradient) {
      for (let axis = 0; axis < dimension; axis++) {
        if (gradient !== undefined) gradient[axis] = record.gradient[step * dimension + axis] ?? 0;
      }
      step++;
      return 0;
    },
  };
}

/** The largest distance from the recorded path in any coordinate, with the step at which it is. */
function farthest(framework: Convention, record: ReferenceRecord, loss: Loss): { distance: number; step: number } {
  const dimension = dimensionOf(record);
  const ball = fromFramework(framework, record.optimizer, record.kwargs);
  const run = descend({ ...ball, loss, start: record.w.slice(0, dimension), steps: STEPS });
  let worst = { distance: 0, step: 0 };
  record.w.forEach((expected, index) => {
    const step = Math.floor(index / dimension);
    const actual = step < run.length ? run.coordinate(step, index % dimension) : NaN;
    const distance = Math.abs(actual - expected);
    // Also true for NaN.
    if (!(distance <= worst.distance)) worst = { distance, step };
  });
  return worst;
}

function nameOf({ loss, optimizer, kwargs }: ReferenceRecord): string {
  return `${optimizer} ${JSON.stringify(kwargs)} on ${loss}`;
}

describe.each(frameworks)('%s', (framework) => {
  const records = recordsOf(framework);

  test('the reference is complete', () => {
    expect(records).toHaveLength({ torch: 249, keras: 154 }[framework]);
    for (const record of records) {
      expect(record.w).toHaveLength((STEPS + 1) * dimensionOf(record));
      expect(record.gradient).toHaveLength(STEPS * dimensionOf(record));
    }
  });

  test.each(records.map((record) => [nameOf(record), record] as const))(
    'given the recorded gradients, %s follows the recorded path',
    (_name, record) => {
      const { distance, step } = farthest(framework, record, recordedLoss(record));
      expect(distance, `at step ${step}`).toBeLessThanOrEqual(FED_TOLERANCE);
    },
  );

  const fair = records.filter(({ tolerance }) => tolerance <= LARGEST_TOLERANCE);
  test.each(fair.map((record) => [nameOf(record), record] as const))(
    'with gradients of its own, %s follows the recorded path',
    async (_name, record) => {
      const loss = await compileLoss(formulas[record.loss], { dimension: dimensionOf(record) });
      const { distance, step } = farthest(framework, record, loss);
      expect(distance, `at step ${step}`).toBeLessThanOrEqual(record.tolerance);
    },
  );
});
