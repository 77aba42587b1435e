import { expect, test } from 'vitest';
import { compileLoss } from './compile-loss.ts';
import { FormulaError } from './formula-error.ts';
import { formulaMathML } from './mathml.ts';
import { loadParser, tokensOf } from './parse.ts';
import { readLoss } from './read-loss.ts';
import { random } from './testing.ts';

const STRINGS = 10_000;

const pieces = [
  ...'xyxyxy0123456789.,+-*/^%()()<>=!?:;&|[]{}"\'`~@#$\\_ \n\t',
  ...'−×·÷²³⁻¹½¾√∛π≤≥≠（），＋𝑥αé\u0000\u200b\ud83d\u202e',
  ...['sin', 'cos(', 'exp(', 'abs(', 'max(', 'log(', 'mod', ' and ', ' or ', ' not ', 'pi', 'e', 'tau', 'xy', '**'],
  ...['constructor', '__proto__', 'Math.', 'f(x, y) =', 'z =', '1e999', '1e-400', '0x1F', 'NaN', 'true', 'end', '||'],
  ...['x^2', '(x+1)', '2x', ' ? ', ' : ', 'x < 0 ? 1 : 2', 'random()', '/*', '//', '=>', '${', 'import', '\\u0041'],
];

test('10,000 fuzzed strings: a FormulaError inside the text or a loss that answers, and never another throw', async () => {
  const parseTree = await loadParser();
  const draw = random('fuzz');
  let accepted = 0;
  for (let i = 0; i < STRINGS; i++) {
    const length = 1 + Math.floor(draw() * draw() * 24);
    const text = Array.from({ length }, () => pieces[Math.floor(draw() * pieces.length)]).join('');
    try {
      const { expression, tape } = readLoss(parseTree, text);
      accepted++;
      expect(tape.nodes.length).toBeGreaterThan(0);
      expect(formulaMathML(expression)).toMatch(/^<math>.*<\/math>$/s);
      if (accepted % 20 === 0)
        expect(typeof (await compileLoss(text)).evaluate(Float64Array.of(0.3, 0.7))).toBe('number');
    } catch (error) {
      if (!(error instanceof FormulaError)) throw new Error(`"${text}" throws ${String(error)}`, { cause: error });
      expect(error.message.length).toBeGreaterThan(0);
      expect(error.start).toBeGreaterThanOrEqual(0);
      expect(error.end).toBeGreaterThanOrEqual(error.start);
      expect(error.end).toBeLessThanOrEqual(text.length);
      if (error.suggestion !== undefined) expect(() => readLoss(parseTree, error.suggestion ?? '')).not.toThrow();
    }
  }
  // Neither all refused nor all accepted: the strings do try the grammar.
  expect(accepted).toBeGreaterThan(STRINGS / 20);
  expect(accepted).toBeLessThan(STRINGS / 2);
});

test('every token knows where it was typed', () => {
  const draw = random('tokens');
  for (let i = 0; i < 2000; i++) {
    const text = Array.from({ length: 12 }, () => pieces[Math.floor(draw() * pieces.length)]).join('');
    try {
      for (const { start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(FormulaError);
    }
  }
});
