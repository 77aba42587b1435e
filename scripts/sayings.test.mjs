import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inChinese, subjects, templates } from '../components/shared/problem-words-zh.ts';
import { say, term, word } from '../src/core/message.ts';
import { sourceFiles } from './lib/imports.mjs';
import { isTest } from './lib/layers.mjs';
import { root } from './lib/root.mjs';
import { sayings } from './lib/sayings.mjs';

/** The one place that makes an error of a sentence. */
const MAKER = 'src/core/message.ts';

const said = ['src', 'components', 'page']
  .flatMap(sourceFiles)
  .filter((file) => !isTest(file))
  .map((file) => ({ file, ...sayings(file, readFileSync(join(root, file), 'utf8')) }));
const english = [...new Set(said.flatMap((each) => each.templates))];

const gapsOf = (text) => [...new Set(text.match(/\{\d+\}/g))].sort((a, b) => a.localeCompare(b));

describe('every reason that a reader may see', () => {
  test('is said in Chinese too', () => {
    expect(english.filter((template) => !Object.hasOwn(templates, template))).toEqual([]);
  });

  test('has the same gaps in Chinese', () => {
    for (const [template, chinese] of Object.entries(templates))
      expect(gapsOf(chinese), template).toEqual(gapsOf(template));
  });

  test('is made of Chinese words, but for the gaps', () => {
    for (const [template, chinese] of Object.entries(templates)) {
      if (/[a-z]/i.test(template.replaceAll(/\{\d+\}/g, ''))) expect(chinese).toMatch(/\p{Script=Han}/u);
    }
  });

  test('is still said somewhere', () => {
    expect(Object.keys(templates).filter((template) => !english.includes(template))).toEqual([]);
  });

  test('is thrown with its wording', () => {
    expect(
      said.filter(({ file }) => file !== MAKER).flatMap(({ file, silent }) => silent.map((code) => `${file}: ${code}`)),
    ).toEqual([]);
  });

  test('names its subject in Chinese', () => {
    const words = said.flatMap((each) => each.words);
    expect(words.filter((text) => !Object.hasOwn(subjects, text))).toEqual([]);
  });
});

describe('the search for sentences', () => {
  test('finds what stands in the gaps of others, and numbers the gaps', () => {
    const source =
      'const a = say`one ${b ? say`two \\`${c}\\`` : {}} three ${d}`; throw new RangeError(`four`); word("five");';
    expect(sayings('a.ts', source)).toEqual({
      templates: ['one {0} three {1}', 'two `{0}`'],
      words: ['five'],
      silent: ['new RangeError(`four`)'],
    });
  });
});

describe('a sentence in Chinese', () => {
  test('has names and inner sentences in Chinese as well', () => {
    const reason = say`${term('momentum', { en: 'Momentum', zh: '动量' })}: ${term('lr', { en: 'learning rate', zh: '学习率' })} must be a number in ${'[0, ∞)'}, got ${-1}`;
    expect(inChinese(say`${reason}; ${say`the default is used`}`)).toBe(
      '动量：学习率必须是 [0, ∞) 内的数，得到的是 -1；已改用默认值',
    );
    expect(inChinese(say`${word('start')}: must be a number, got "${'x'}"`)).toBe('起点：必须是数，得到的是“x”');
  });

  test('that nobody has translated stays as it is', () => {
    expect(inChinese(word('Maximum call stack size exceeded'))).toBe('Maximum call stack size exceeded');
  });

  test('takes what a reader typed for what it is', () => {
    expect(inChinese(say`unknown name "${'{0}start$&'}"`)).toBe('没有名为“{0}start$&”的量');
  });
});
