/** Things that happen at about the same place of a time axis. */
export interface TimelineMark {
  /** CSS pixels. */
  readonly x: number;
  /** The step of the first of them. */
  readonly step: number;
  /** Indices of the things, in the order of their steps. */
  readonly members: readonly number[];
}

/** Marks nearer to each other than that are one. CSS pixels. */
const ONE_MARK = 5;

/** Marks for things at steps (in any order) on a time axis; those that would cover each other are one mark. */
export function timelineMarks(steps: readonly number[], toX: (step: number) => number): TimelineMark[] {
  const order = steps.map((_, index) => index).sort((a, b) => steps[a] - steps[b] || a - b);
  const marks: { x: number; step: number; members: number[] }[] = [];
  for (const index of order) {
    const x = toX(steps[index]);
    const last = marks.at(-1);
    if (last !== undefined && x - last.x < ONE_MARK) last.members.push(index);
    else marks.push({ x, step: steps[index], members: [index] });
  }
  return marks;
}

/** The mark nearest to a place on the axis, within a distance in CSS pixels. */
export function nearestMark<Mark extends { readonly x: number }>(
  marks: readonly Mark[],
  x: number,
  within: number,
): Mark | undefined {
  let best: Mark | undefined;
  let nearest = within;
  for (const mark of marks) {
    const distance = Math.abs(mark.x - x);
    if (distance > nearest) continue;
    best = mark;
    nearest = distance;
  }
  return best;
}

/** The nearest of some steps before (−1) or after (1) a real step; undefined when there is none. */
export function stepBeside(steps: readonly number[], from: number, direction: -1 | 1): number | undefined {
  const beyond = steps.filter((step) => (direction > 0 ? step > from : step < from));
  if (beyond.length === 0) return undefined;
  return direction > 0 ? Math.min(...beyond) : Math.max(...beyond);
}
