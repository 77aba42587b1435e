import { color } from 'd3-color';

/** A CSS colour as `#rrggbb`, which a native colour field asks for; black for what cannot be read here. */
export function hexColor(text: string): string {
  return color(text)?.formatHex() ?? '#000000';
}
