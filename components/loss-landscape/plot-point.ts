/** A place in CSS pixels from the top left of a plot. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels from the first mark to the two others: less than any plot measures. */
const APART = 100;

/** The marks of each plot that was ever pointed at. */
const marks = new WeakMap<HTMLElement, readonly HTMLElement[]>();

/** Three marks without a size in the corner of a plot and beside it: each is exactly one place on the screen. */
function marksOf(plot: HTMLElement): readonly HTMLElement[] {
  let found = marks.get(plot);
  if (found === undefined) {
    const places = [
      [0, 0],
      [APART, 0],
      [0, APART],
    ];
    found = places.map(([left, top]) => {
      const mark = document.createElement('i');
      Object.assign(mark.style, { position: 'absolute', left: `${left}px`, top: `${top}px` });
      return mark;
    });
    marks.set(plot, found);
    plot.append(...found);
  }
  return found;
}

/**
 * Where a pointer is in a plot, which a page may show scaled, turned or scrolled: three marks in it tell how.
 * (A perspective is not undone.)
 */
export function plotPoint(event: { clientX: number; clientY: number }, plot: HTMLElement): PlotPoint {
  const [origin, right, below] = marksOf(plot).map((mark) => mark.getBoundingClientRect());
  const [ax, ay] = [right.left - origin.left, right.top - origin.top];
  const [bx, by] = [below.left - origin.left, below.top - origin.top];
  const [px, py] = [event.clientX - origin.left, event.clientY - origin.top];
  const area = ax * by - ay * bx;
  return { x: (APART * (px * by - py * bx)) / area, y: (APART * (ax * py - ay * px)) / area };
}
