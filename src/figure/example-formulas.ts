import type { Names } from '../core/optimizer.ts';
import type { Parameters } from './typed-loss.ts';

/** A formula to begin with. */
export interface ExampleFormula {
  readonly names: Names;
  readonly formula: string;
  readonly parameters?: Parameters;
}

/** Formulas to begin with: each shows something else, of the landscape and of what can be typed. */
export const EXAMPLE_FORMULAS: readonly ExampleFormula[] = [
  { names: { en: 'Two wells', zh: '双阱' }, formula: '(x^2 - 4)^2/10 + 0.4*x' },
  {
    names: { en: 'Ripples with sliders', zh: '带滑块的波纹' },
    formula: 'a*x^2 + b*sin(c*x)',
    parameters: { a: 0.1, b: 1, c: 2 },
  },
  { names: { en: 'Kink', zh: '尖角' }, formula: 'abs(x - 1) + x^2/10' },
  { names: { en: 'Steep and gentle', zh: '一陡一缓' }, formula: 'x < 0 ? x^2 : x^2/20' },
  { names: { en: 'Plateau', zh: '平台' }, formula: '1 - exp(-x^2/2)' },
  { names: { en: 'Ravine', zh: '峡谷' }, formula: 'x^2/2 + k*y^2/2', parameters: { k: 10 } },
  { names: { en: 'Bent valley', zh: '弯谷' }, formula: '(1 - x)^2 + 100*(y - x^2)^2' },
  { names: { en: 'Hills and hollows', zh: '山丘与洼地' }, formula: 'sin(x)*cos(y) + (x^2 + y^2)/20' },
];
