/** Something to say about balls at a step, as plain data: components put it into words. */
export type Remark =
  | {
      readonly kind: 'start';
      readonly balls: readonly number[];
      readonly place: readonly number[];
      readonly loss: number;
    }
  /** Climbs by its momentum: the slope points back. With one weight the velocity has a sign. */
  | { readonly kind: 'uphill'; readonly balls: readonly number[]; readonly velocity: number }
  /** Left the valley that it came to first. */
  | { readonly kind: 'past'; readonly balls: readonly number[]; readonly velocity: number | undefined }
  | {
      readonly kind: 'rests';
      readonly balls: readonly number[];
      readonly at: 'global-minimum' | 'local-minimum' | 'saddle';
      readonly place: readonly number[];
      /** Loss there less the least known. */
      readonly above: number | undefined;
    }
  | {
      readonly kind: 'diverged';
      readonly balls: readonly number[];
      readonly step: number;
      /** The loss is not defined where it went. */
      readonly isUndefined: boolean;
    }
  /** Turns back at each step; `width`: how far one step goes. */
  | { readonly kind: 'swings'; readonly balls: readonly number[]; readonly width: number | undefined }
  /** Its step is that share of its first, and the slope is not the reason. */
  | { readonly kind: 'shrunk'; readonly balls: readonly number[]; readonly share: number }
  | { readonly kind: 'stands'; readonly balls: readonly number[]; readonly loss: number; readonly isLeading: boolean }
  /** Losses of several balls that nothing else is said of: the lowest and the highest of them. */
  | { readonly kind: 'between'; readonly balls: readonly number[]; readonly low: number; readonly high: number };

/** Points that differ by less, as a share of 1 or of themselves when larger, are one point found twice. */
const SAME = 1e-6;

/** Balls that rest at the same point, diverged in the same step, are past the barrier at no named velocity or swing by no named width are told in one breath. */
export function together(remarks: readonly Remark[]): Remark[] {
  const told: Remark[] = [];
  for (const remark of remarks) {
    const same = told.findIndex((other) => isSameEnd(other, remark));
    if (same < 0) told.push(remark);
    else told[same] = { ...told[same], balls: [...told[same].balls, ...remark.balls] };
  }
  return told;
}

function isSameEnd(a: Remark, b: Remark): boolean {
  if (a.kind === 'past' && b.kind === 'past') return a.velocity === undefined && b.velocity === undefined;
  if (a.kind === 'swings' && b.kind === 'swings') return a.width === undefined && b.width === undefined;
  if (a.kind === 'diverged' && b.kind === 'diverged') return a.step === b.step;
  if (a.kind !== 'rests' || b.kind !== 'rests' || a.at !== b.at) return false;
  return a.place.every((value, axis) => Math.abs(value - b.place[axis]) <= SAME * Math.max(1, Math.abs(value)));
}
