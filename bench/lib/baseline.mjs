import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bench, cache } from './places.mjs';

const COMPILERS = ['gcc', 'cc', 'clang'];

// Plain -O2 may vectorise across balls; the baseline is one ball at a time.
const FLAGS = ['-O2', '-fno-tree-vectorize', '-std=c11'];

/** Compiles the scalar C baseline and starts it; undefined when there is no compiler. */
export function startBaseline() {
  const program = join(cache, 'baseline');
  mkdirSync(cache, { recursive: true });
  const compiler = COMPILERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) return undefined;
  const args = [...FLAGS, '-o', program, join(bench, 'c', 'baseline.c'), '-lm'];
  const { status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench: ${compiler} failed on the baseline:\n${stderr}`);
  return new Baseline(program, `${compiler} ${FLAGS.slice(0, 2).join(' ')}`);
}

/** The running C program: one request at a time, timed inside it. */
class Baseline {
  constructor(program, description) {
    this.description = description;
    this.child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask(...words) {
    this.child.stdin.write(`${words.join(' ')}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`bench: the C baseline ended at "${words.join(' ')}"`);
    return value.split(' ').map(Number);
  }

  /** A contender whose unit is one step; `scene`: { loss, rule, steps, start, lr }. */
  descend({ loss, rule, steps, start, lr }) {
    return async (count) => {
      const repetitions = Math.ceil(count / steps);
      const [spent] = await this.ask('descend', loss, rule, steps, repetitions, ...start, lr);
      return (spent * count) / (repetitions * steps);
    };
  }

  /** The last point of a run. */
  async lastPoint({ loss, rule, steps, start, lr }) {
    const [, x, y] = await this.ask('descend', loss, rule, steps, 1, ...start, lr);
    return [x, y];
  }

  /** A contender whose unit is the value and gradient at one point. */
  evaluate(loss, points) {
    return async (count) => {
      const repetitions = Math.ceil(count / points);
      const [spent] = await this.ask('evaluate', loss, points, repetitions);
      return (spent * count) / (repetitions * points);
    };
  }

  stop() {
    this.child.stdin.end();
  }
}
