import { type BallLook, ballLooks, type LookedAt } from '../../src/plotting/palette.ts';

/** `light-dark()` of two colours; the same colour twice is that colour. */
function either(light: string, dark: string): string {
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/**
 * The looks of all balls of a race, with colours that follow the theme by themselves: for `fill` and `stroke`
 * attributes and CSS properties. (A canvas needs the colours of one mode: `ballLooks` of the plotting layer.)
 */
export function themedLooks(balls: readonly LookedAt[], language: 'en' | 'zh'): BallLook[] {
  const light = ballLooks(balls, 'light', language);
  const dark = ballLooks(balls, 'dark', language);
  return light.map((look, index) => ({
    ...look,
    color: either(look.color, dark[index].color),
    textColor: either(look.textColor, dark[index].textColor),
    halo: either(look.halo, dark[index].halo),
  }));
}
