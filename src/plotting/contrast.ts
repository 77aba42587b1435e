import { fromLch, hexOf, readColor, toLch, toLight } from './color.ts';

/** Relative luminance of an opaque colour (WCAG 2), in [0, 1]. */
export function luminance(color: string): number {
  const { r, g, b } = readColor(color) ?? { r: NaN, g: NaN, b: NaN };
  return 0.2126 * toLight(r) + 0.7152 * toLight(g) + 0.0722 * toLight(b);
}

/** Contrast ratio of two opaque colours (WCAG 2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const first = luminance(a);
  const second = luminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The same colour, darkened on light ground or lightened on dark ground as little as gives that contrast; as it is when it cannot be read. */
export function withContrast(color: string, ground: string, ratio: number): string {
  const read = readColor(color);
  if (read === undefined || contrast(color, ground) >= ratio) return color;
  const target = luminance(ground) > 0.18 ? 0 : 100;
  const { l, c, h } = toLch(read);
  for (let percent = 1; percent <= 100; percent++) {
    const share = percent / 100;
    const next = hexOf(fromLch({ l: l + (target - l) * share, c: c * (1 - share / 2), h }));
    if (contrast(next, ground) >= ratio) return next;
  }
  return target === 0 ? '#000000' : '#ffffff';
}
