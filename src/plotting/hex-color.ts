import { hexOf, readColor } from './color.ts';

/** A CSS colour as `#rrggbb`, which a native colour field asks for; black for what cannot be read here. */
export function hexColor(text: string): string {
  return hexOf(readColor(text) ?? { r: 0, g: 0, b: 0 });
}
