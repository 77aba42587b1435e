import { readColorsBy } from '../../src/plotting/color.ts';

let pen: CanvasRenderingContext2D | null | undefined;
const read = new Map<string, string | undefined>();

/** A colour by its CSS name, as the browser knows it; undefined for what is none. */
function readByBrowser(text: string): string | undefined {
  if (!read.has(text)) read.set(text, ask(text));
  return read.get(text);
}

/** A canvas gives its colour back in numbers, and keeps the one before when it is given nonsense. */
function ask(text: string): string | undefined {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return undefined;
  const [first, second] = ['#000000', '#ffffff'].map((before) => {
    if (pen) Object.assign(pen, { fillStyle: before }, { fillStyle: text });
    return String(pen?.fillStyle);
  });
  return first === second ? first : undefined;
}

readColorsBy(readByBrowser);
