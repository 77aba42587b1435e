import { hcl, lab, rgb } from 'd3-color';

/** Relative luminance of an opaque colour (WCAG 2), in [0, 1]. */
export function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** A channel of sRGB, 0 to 255, as light. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio of two opaque colours (WCAG 2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const first = luminance(a);
  const second = luminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The same colour, darkened on light ground or lightened on dark ground as little as gives that contrast. */
export function withContrast(color: string, ground: string, ratio: number): string {
  if (contrast(color, ground) >= ratio) return color;
  const target = luminance(ground) > 0.18 ? 0 : 100;
  const base = hcl(color);
  const from = lab(color).l;
  for (let percent = 1; percent <= 100; percent++) {
    const next = hcl(base.h, base.c * (1 - percent / 200), from + ((target - from) * percent) / 100).formatHex();
    if (contrast(next, ground) >= ratio) return next;
  }
  return target === 0 ? '#000000' : '#ffffff';
}
