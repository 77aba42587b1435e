import type { Names } from './optimizer.ts';
import type { BooleanSetting, FrameworkSetting, NumberSetting } from './setting.ts';

/*
 * The kinds of settings that update rules have: what they are called, what they may be and how a slider spaces them.
 * Each helper takes the framework's name and default for the conventions that have the setting.
 */

/** Framework name and default by convention; a convention without an entry does not have the setting. */
interface In<T> {
  readonly torch?: FrameworkSetting<T>;
  readonly keras?: FrameworkSetting<T>;
}

/** Learning rate, [0, ∞). */
export function rate(frameworks: In<number>): NumberSetting {
  const names = { en: 'learning rate', zh: '学习率' };
  return { kind: 'number', names, ...frameworks, min: 0, max: Infinity, slider: [1e-4, 1], scale: 'log' };
}

/** Share of the previous velocity that is kept, [0, 1). */
export function inertia(frameworks: In<number>): NumberSetting {
  const names = { en: 'momentum', zh: '动量' };
  return {
    kind: 'number',
    names,
    ...frameworks,
    min: 0,
    max: 1,
    excludesMax: true,
    slider: [0, 0.99],
    scale: 'complement',
  };
}

/** Share of the gradient that is kept from the velocity, [0, 1]. */
export function damping(frameworks: In<number>): NumberSetting {
  const names = { en: 'dampening', zh: '阻尼' };
  return { kind: 'number', names, ...frameworks, min: 0, max: 1, slider: [0, 1], scale: 'linear' };
}

/** Share of the old value in a running average, [0, 1]. */
export function smoothing(names: Names, frameworks: In<number>): NumberSetting {
  return { kind: 'number', names, ...frameworks, min: 0, max: 1, slider: [0, 0.999], scale: 'complement' };
}

/** Share of the old value in a running average that is corrected for its start (so that it may not be 1), [0, 1). */
export function correctedSmoothing(names: Names, frameworks: In<number>): NumberSetting {
  return { ...smoothing(names, frameworks), excludesMax: true, slider: [0, 0.9999] };
}

/** Share of the old value in the average of gradients, [0, 1). */
export function firstMoment(frameworks: In<number>): NumberSetting {
  return correctedSmoothing({ en: 'beta 1 (average of gradients)', zh: 'β₁(梯度的平均)' }, frameworks);
}

/** Share of the old value in the average of squared gradients, [0, 1). */
export function secondMoment(frameworks: In<number>): NumberSetting {
  return correctedSmoothing({ en: 'beta 2 (average of squares)', zh: 'β₂(平方的平均)' }, frameworks);
}

/** Small number that keeps a denominator from 0, [0, ∞). */
export function epsilon(frameworks: In<number>): NumberSetting {
  const names = { en: 'epsilon', zh: 'ε(防止除以零)' };
  return { kind: 'number', names, ...frameworks, min: 0, max: Infinity, slider: [1e-10, 1], scale: 'log' };
}

/** Pull of the weights towards 0, [0, ∞). */
export function shrinkage(frameworks: In<number>): NumberSetting {
  const names = { en: 'weight decay', zh: '权重衰减' };
  return { kind: 'number', names, ...frameworks, min: 0, max: Infinity, slider: [0, 0.1], scale: 'linear' };
}

/** A number of [0, ∞) with a linear slider from 0. */
export function amount(names: Names, sliderEnd: number, frameworks: In<number>): NumberSetting {
  return { kind: 'number', names, ...frameworks, min: 0, max: Infinity, slider: [0, sliderEnd], scale: 'linear' };
}

/** A switch. */
export function choice(names: Names, frameworks: In<boolean>): BooleanSetting {
  return { kind: 'boolean', names, ...frameworks };
}
