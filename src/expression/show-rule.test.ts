import { beforeAll, describe, expect, test } from 'vitest';
import { ruleSettings } from './rule-settings.ts';
import { loadParser, type ParseTree } from './parse.ts';
import { readRule } from './rule-read.ts';
import { shownRule, type ShownRuleOptions } from './show-rule.ts';
import { lineMathML, numbersMathML } from './show-rule-mathml.ts';
import { RuleTrace } from './show-rule-trace.ts';

let parseTree: ParseTree;
beforeAll(async () => {
  parseTree = await loadParser();
});

const words = { if: 'if', otherwise: 'otherwise', noise: 'noise', schedule: 'schedule' };
const known = { lr: 0.03, momentum: 0.9, dampening: 0, beta1: 0.9, eps: 1e-8, weightDecay: 0.01, centered: false };

/** Markup without tags: a fraction as `[over|under]`. */
function plain(markup: string): string {
  return markup
    .replaceAll(/<mfrac>(<mrow>.*?<\/mrow>)(<mrow>.*?<\/mrow>)<\/mfrac>/g, '[$1|$2]')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u2062', '')
    .replaceAll('\u2061', '')
    .replaceAll('\u00a0', ' ');
}

function lines(text: string, options: Partial<ShownRuleOptions> = {}, weight = 'x'): string[] {
  const rule = shownRule(readRule(parseTree, text, ruleSettings), { known, ...options });
  return rule.lines.map((line) => plain(lineMathML(line, rule, { words, weight })));
}

describe('a rule is shown with the numbers of its settings', () => {
  test.each<[string, string, string[]]>([
    ['numbers in the place of settings', 'w = w - lr*g', ['g←∇L', 'x←x−0.03g']],
    [
      'arithmetic that a person would do',
      'm = beta1*m + (1 - beta1)*g; w = w - lr*m',
      ['g←∇L', 'm←0.9m+0.1g', 'x←x−0.03m'],
    ],
    [
      'a first step that makes no difference is left out',
      'b = t == 1 ? g : momentum*b + (1 - dampening)*g; w = w - lr*b',
      ['g←∇L', 'b←0.9b+g', 'x←x−0.03b'],
    ],
    [
      'one that makes a difference is not',
      'b = t == 1 ? 2*g : momentum*b + g; w = w - lr*b',
      ['g←∇L', 'b←{2gif t=10.9b+gotherwise', 'x←x−0.03b'],
    ],
    [
      'switches are decided, what is then of no use is gone, and so is a second name',
      'a = 0.5*a + g; s = centered ? g^2 - a^2 : g; w = w - lr*s',
      ['g←∇L', 'x←x−0.03g'],
    ],
    ['a line without effect', 'u = g^2; w = w - lr*g', ['g←∇L', 'x←x−0.03g']],
    ['a number with many digits stays as it is written', 'w = w - g/3', ['g←∇L', 'x←x−[g|3]']],
  ])('%s', (_name, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('what the driver does stands before it, as it is', () => {
    expect(lines('w = w - lr*g', { decay: 'gradient', isNoisy: true })).toEqual([
      'g←∇L+noise',
      'g←g+0.01x',
      'x←x−0.03g',
    ]);
    expect(lines('w = w - lr*g', { decay: 'weights', isScheduled: true })).toEqual([
      'lr←0.03⋅schedule',
      'g←∇L',
      'x←x−lr⋅0.01x',
      'x←x−lr⋅g',
    ]);
  });

  test('several weights together are w', () => {
    expect(lines('w = w - lr*g', {}, 'w')).toEqual(['g←∇L', 'w←w−0.03g']);
  });

  test('what the picture shows in colour has a class', () => {
    const rule = shownRule(readRule(parseTree, 'v = 0.9*v + g; w = w - lr*v', ruleSettings), { known });
    const [, velocity, weight] = rule.lines.map((line) => lineMathML(line, rule, { words, weight: 'x' }));
    expect(velocity).toContain('<mrow class="memory"><mi>v</mi></mrow>');
    expect(velocity).toContain('<mrow class="gradient"><mi>g</mi></mrow>');
    expect(weight).toContain('<mrow class="weight"><mi>x</mi></mrow>');
  });

  test('nothing that a person typed gets into the markup as markup', () => {
    const markup = lines('v1 = g; v1 = v1*2; w = w - lr*v1').join('');
    expect(markup).not.toContain('<');
  });
});

describe('the gaps for numbers', () => {
  function numbers(text: string, inputs: readonly number[]): string[] {
    const rule = shownRule(readRule(parseTree, text, ruleSettings), { known });
    const trace = new RuleTrace(rule);
    const values = trace.run(inputs);
    return rule.lines.map((line, index) =>
      plain(
        numbersMathML(line, index, trace.taken(index, values), rule, { words, weight: 'x', axis: 'x' })
          .replaceAll(
            /<mn data-brackets[^>]*data-place="(\d+)"><\/mn>/g,
            (_, place: string) => `(${values[Number(place)]})`,
          )
          .replaceAll(/<mn[^>]*data-place="(\d+)"><\/mn>/g, (_, place: string) => String(values[Number(place)])),
      ),
    );
  }

  test('brackets may come behind a sign and under a power; a dot stands between numbers', () => {
    expect(numbers('v = 0.5*v + g^2*g; w = w - lr*v', [1, 2, 4])).toEqual([
      'gx=2',
      'vx=0.5⋅(4)+(2)2⋅(2)=10',
      'x=1−0.03⋅(10)=0.7',
    ]);
  });

  test('of several branches the one that is taken is shown', () => {
    const text = 'f = g > 0 ? 2*g : g < -1 ? 3*g : 0; w = w - lr*f';
    expect(numbers(text, [1, 2])[1]).toBe('fx=2⋅(2)=4');
    expect(numbers(text, [1, -2])[1]).toBe('fx=3⋅(-2)=-6');
    expect(numbers(text, [1, -0.5])[1]).toBe('fx=0');
  });
});
