import { beforeAll, describe, expect, test } from 'vitest';
import { expressionMathML } from './mathml.ts';
import { nameMathML } from './mathml-names.ts';
import { loadParser, parseExpression, type ParseTree } from './parse.ts';
import { showFormula } from './show-formula.ts';
import type { Expression } from './syntax.ts';

let parseTree: ParseTree;
beforeAll(async () => {
  parseTree = await loadParser();
});

function read(text: string): Expression {
  const names = ['x', 'y', 'lr', 'momentum', 'beta1', 'mHat', 'g'];
  return parseExpression(parseTree, text, { names });
}

/** The markup in short: `[over|under]`, `{base^raised}`, `√[…]`, brackets as they stand, other tags left out. */
function short(text: string): string {
  const steps: readonly (readonly [RegExp, string])[] = [
    [/<\/?(?:mrow|mn|mi|mo|mtext|mtd)(?: [^>]*)?>/g, ''],
    [/\u2061/g, ''],
    [/\u2062/g, '·'],
    [/\u00a0/g, ' '],
    [/<(msqrt|mroot)>/g, '√['],
    [/<\/(?:msqrt|mroot|mtable|mfrac)>/g, ']'],
    [/<mtable[^>]*>/g, '['],
    [/<mfrac>/g, 'frac['],
    [/<mtr>/g, '<'],
    [/<\/mtr>/g, '>'],
    [/<(msup|msub|mover)[^>]*>/g, '{'],
    [/<\/(?:msup|msub|mover)>/g, '}'],
  ];
  return steps.reduce((markup, [pattern, by]) => markup.replace(pattern, by), expressionMathML(read(text)));
}

describe('formulas are typeset', () => {
  test.each([
    // Factors stand beside each other; a dot only where digits or words would run together.
    ['2*x*y', '2·x·y'],
    ['x*2', 'x⋅2'],
    ['2*3', '2⋅3'],
    ['lr*momentum*x', 'lr⋅momentum⋅x'],
    ['x(y - 1)', 'x·(y−1)'],
    // A minus in front needs no brackets, one after a sign does.
    ['-2*x^2', '−2·{x2}'],
    ['x*-2', 'x·(−2)'],
    ['x - -y', 'x−(−y)'],
    ['-(x + y)', '−(x+y)'],
    ['(-x)^2', '{(−x)2}'],
    ['-x^2', '−{x2}'],
    // Brackets where the tree has them, and nowhere else.
    ['x - (y - 1)', 'x−(y−1)'],
    ['x + (y + 1)', 'x+y+1'],
    ['(x + 1)*(y)', '(x+1)·y'],
    ['(x^2)^3', '{({x2})3}'],
    ['x^2^3', '{x{23}}'],
    // How the text was read is to be seen: one half times x, and π over two x.
    ['1/2x', 'frac[12]·x'],
    ['pi/2x', 'frac[π2·x]'],
    // Functions with signs of their own.
    ['sqrt(x + 1)', '√[x+1]'],
    ['cbrt(x)', '√[x3]'],
    ['abs(x)*2', '|x|⋅2'],
    ['floor(x) + ceil(y)', '⌊x⌋+⌈y⌉'],
    ['exp(-x^2)', '{e−{x2}}'],
    ['hypot(x, y)', '√[{x2}+{y2}]'],
    ['log(x) + log(x, 2) + log10(x)', 'ln(x)+{log2}(x)+{log10}(x)'],
    ['sin(x)^2', '{sin2}(x)'],
    ['sin(x)^-1', '{sin(x)−1}'],
    ['max(x, y, 0)', 'max(x,y,0)'],
    ['x % 3', 'xmod3'],
    ['1e-8*x', '{10−8}·x'],
    // Conditions.
    ['x < 0 ? 1 : x >= 2 ? 2 : 3', '{[<1if x&lt;0><2if x≥2><3otherwise>]'],
    ['not (x < 1) and y != 2 ? 1 : 0', '{[<1if ¬(x&lt;1)∧y≠2><0otherwise>]'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  test('names of rules are set as people write them', () => {
    expect(nameMathML('beta1')).toBe('<msub><mi>β</mi><mn>1</mn></msub>');
    expect(nameMathML('mHat')).toBe('<mover accent="true"><mi>m</mi><mo>^</mo></mover>');
    expect(nameMathML('vMax')).toBe('<msub><mi>v</mi><mi>max</mi></msub>');
    expect(nameMathML('rhoInf')).toBe('<msub><mi>ρ</mi><mi>∞</mi></msub>');
    expect(nameMathML('<b>')).toBe('<mi>&#60;b&#62;</mi>');
  });

  test('numbers are put in the place of names on demand', () => {
    const markup = expressionMathML(read('lr*g + beta1*x'), { values: { lr: 0.03, beta1: -0.5 } });
    expect(markup).toContain('<mn>0.03</mn>');
    expect(markup).toContain('<mo>−</mo><mn>0.5</mn>');
    expect(markup).not.toContain('lr');
  });

  test('a typed formula is shown as it was read, with words in the language asked for', async () => {
    const words = { if: '若', otherwise: '否则' };
    const markup = await showFormula('f(x, y) = |x| > a ? x²y : ½', { parameters: ['a'], words });
    expect(markup).toMatch(/^<math><mrow>.*若.*否则.*<\/mrow><\/math>$/);
    await expect(showFormula('x +')).rejects.toThrow(/missing/);
  });
});
