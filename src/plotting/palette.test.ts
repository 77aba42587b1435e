import { lab, rgb } from 'd3-color';
import { describe, expect, test } from 'vitest';
import type { Optimizer } from '../core/optimizer.ts';
import { findOptimizer, optimizers } from '../optimizers/index.ts';
import type { BallSpecification } from '../race/specification.ts';
import { readColorsBy } from './color.ts';
import { contrast, withContrast } from './contrast.ts';
import { ballLooks, type LookedAt, rateOf, ruleLook } from './palette.ts';
import type { Mode } from './ramp.ts';
import { halo, paper, ruleLooks } from './rule-looks.ts';

const modes: Mode[] = ['light', 'dark'];

function ball(
  id: string,
  settings: BallSpecification['settings'] = {},
  more: Partial<BallSpecification> = {},
): LookedAt {
  const optimizer = findOptimizer(id);
  return { optimizer, convention: optimizer.conventions[0], specification: { optimizer: id, settings, ...more } };
}

const everyRule = optimizers.map(({ id }) => ball(id));
const theFour = ['sgd', 'momentum', 'adagrad', 'rmsprop'].map((id) => ball(id));

/** Machado, Oliveira & Fernandes, 2009: full deficiency, on linear light. */
const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
const sights = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;

function seen(color: string, sight: (typeof sights)[number]): string {
  if (sight === 'normal') return color;
  const { r, g, b } = rgb(color);
  const light = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  const m = deficiencies[sight];
  const mixed = [0, 3, 6].map((row) => m[row] * light[0] + m[row + 1] * light[1] + m[row + 2] * light[2]);
  const [x, y, z] = mixed.map((value) => {
    const held = Math.min(1, Math.max(0, value));
    return 255 * (held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055);
  });
  return rgb(x, y, z).formatHex();
}

/** Difference of two colours (CIE 1976): 2.3 is just noticeable, 20 is plain. */
function difference(a: string, b: string): number {
  const [first, second] = [lab(a), lab(b)];
  return Math.hypot(first.l - second.l, first.a - second.a, first.b - second.b);
}

describe('the table of looks', () => {
  test('has no entry without a rule; a rule without one looks like a typed one', () => {
    const ids = optimizers.map(({ id }) => id);
    expect(Object.keys(ruleLooks).filter((id) => !ids.includes(id))).toEqual(['custom']);
    expect(ruleLook({ optimizer: { ...findOptimizer('sgd'), id: 'brand-new' } })).toBe(ruleLooks.custom);
  });

  test('gives every rule a shape and a dash pattern of its own', () => {
    const looks = Object.values(ruleLooks);
    expect(new Set(looks.map(({ marker }) => marker)).size).toBe(looks.length);
    expect(new Set(looks.map(({ dash }) => dash.join(' '))).size).toBe(looks.length);
  });

  test('keeps the colours that readers learn', () => {
    expect(theFour.map((each) => ruleLooks[each.optimizer.id].light)).toEqual([
      '#0072B2',
      '#CC3311',
      '#7f8c1f',
      '#882255',
    ]);
    expect(theFour.map((each) => ruleLooks[each.optimizer.id].dark)).toEqual([
      '#5ab4e8',
      '#ff7a59',
      '#c3cf4f',
      '#e08bc0',
    ]);
  });
});

describe.each(modes)('looks, %s', (mode) => {
  test('have at least 3:1 against the halo and 4.5:1 as text on paper', () => {
    const custom = { ...everyRule[0], optimizer: { ...findOptimizer('sgd'), custom: true } };
    for (const look of ballLooks([...everyRule, custom], mode)) {
      expect(contrast(look.color, halo[mode]), look.label).toBeGreaterThanOrEqual(3);
      expect(contrast(look.textColor, paper[mode]), look.label).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(sights)('of the four rules differ in colour, and in shape and dash besides, with %s sight', (sight) => {
    const looks = ballLooks(theFour, mode);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < i; j++) {
        const apart = difference(seen(looks[i].color, sight), seen(looks[j].color, sight));
        expect(apart, `${looks[i].label} and ${looks[j].label}`).toBeGreaterThan(sight === 'normal' ? 30 : 5);
        expect(looks[i].marker).not.toBe(looks[j].marker);
        expect(looks[i].dash).not.toEqual(looks[j].dash);
      }
    }
  });

  test.each(sights)('of any two rules differ in colour, or else in shape and dash, with %s sight', (sight) => {
    const looks = ballLooks(everyRule, mode);
    for (let i = 0; i < looks.length; i++) {
      for (let j = 0; j < i; j++) {
        const apart = difference(seen(looks[i].color, sight), seen(looks[j].color, sight));
        const hasOtherForm = looks[i].marker !== looks[j].marker && looks[i].dash.join() !== looks[j].dash.join();
        expect(apart > 20 || hasOtherForm, `${looks[i].label} and ${looks[j].label}`).toBe(true);
      }
    }
  });

  test.each(optimizers.map(({ id }) => id))(
    'a fan of %s at five rates is five lightnesses of its hue, all seen',
    (id) => {
      const rates = [0.001, 0.003, 0.01, 0.03, 0.1];
      const looks = ballLooks(
        rates.map((lr) => ball(id, { lr })),
        mode,
      );
      const lightness = looks.map(({ color }) => lab(color).l);
      const sign = Math.sign(lightness[4] - lightness[0]);
      for (let i = 1; i < 5; i++) expect(sign * (lightness[i] - lightness[i - 1])).toBeGreaterThan(4);
      for (const { color } of looks) expect(contrast(color, halo[mode])).toBeGreaterThanOrEqual(3);
      expect(new Set(looks.map(({ marker }) => marker)).size).toBe(1);
    },
  );
});

describe('labels', () => {
  const labelsOf = (balls: readonly LookedAt[], language?: 'en' | 'zh'): string[] =>
    ballLooks(balls, 'light', language).map(({ label }) => label);

  test('are the names of the rules when there is one of each, in both languages', () => {
    expect(labelsOf(theFour)).toEqual(['SGD', 'Momentum', 'Adagrad', 'RMSProp']);
    expect(labelsOf([ball('momentum')], 'zh')).toEqual(['动量']);
  });

  test('carry the rate when there are several of a rule', () => {
    const fan = [ball('sgd', { lr: 0.03 }), ball('sgd', { lr: 0.00001 }), ball('momentum')];
    expect(labelsOf(fan)).toEqual(['SGD 0.03', 'SGD 1\u202f×\u202f10⁻⁵', 'Momentum']);
    expect(ballLooks(fan, 'light').map(({ shortLabel }) => shortLabel)).toEqual([
      '0.03',
      '1\u202f×\u202f10⁻⁵',
      'Momentum',
    ]);
  });

  test('carry a number when rule and rate are the same', () => {
    const momenta = [0.5, 0.9].map((momentum) => ball('momentum', { lr: 0.03, momentum }));
    expect(labelsOf(momenta)).toEqual(['Momentum 1', 'Momentum 2']);
    expect(labelsOf([...momenta, ball('momentum', { lr: 0.1 })])).toEqual([
      'Momentum 0.03 (1)',
      'Momentum 0.03 (2)',
      'Momentum 0.1',
    ]);
  });

  test('are the author’s where given, and still differ', () => {
    expect(labelsOf([ball('sgd', {}, { label: 'Plain' }), ball('sgd')])).toEqual(['Plain', 'SGD']);
    expect(new Set(labelsOf([ball('sgd', {}, { label: 'A' }), ball('adam', {}, { label: 'A' })])).size).toBe(2);
  });

  test('of 32 balls are 32', () => {
    const balls = Array.from({ length: 32 }, (_, i) => ball(optimizers[i % 3].id, { lr: 0.01 * (1 + (i % 5)) }));
    expect(new Set(labelsOf(balls)).size).toBe(32);
  });
});

describe('a ball', () => {
  test('of a typed rule looks like one', () => {
    const typed: Optimizer = { ...findOptimizer('sgd'), id: 'typed', custom: true };
    const [look] = ballLooks([{ ...ball('sgd'), optimizer: typed }], 'light');
    expect(look).toMatchObject({ color: ruleLooks.custom.light, marker: ruleLooks.custom.marker });
  });

  test('takes the author’s colour, with its text darkened until it can be read', () => {
    readColorsBy((text) => (text === 'gold' ? '#ffd700' : undefined));
    const [look] = ballLooks([ball('sgd', {}, { color: 'gold' })], 'light');
    readColorsBy(() => undefined);
    expect(look.color).toBe('gold');
    expect(contrast(look.textColor, paper.light)).toBeGreaterThanOrEqual(4.5);
    const [named] = ballLooks([ball('sgd', {}, { color: 'var(--brand)' })], 'light');
    expect(named.textColor).toBe('var(--brand)');
  });

  test('runs at its given rate or at the default of its convention', () => {
    expect(rateOf(ball('adam', { lr: 0.5 }))).toBe(0.5);
    expect(rateOf(ball('adam'))).toBe(0.001);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#fff', '#000')).toBeCloseTo(21, 10);
  expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 2);
  expect(contrast(withContrast('#ffdd00', '#ffffff', 4.5), '#fff')).toBeGreaterThanOrEqual(4.5);
  expect(withContrast('#222222', '#ffffff', 4.5)).toBe('#222222');
});
