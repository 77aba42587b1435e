/** A line that wants its name at its end. CSS pixels. */
export interface LineEnd {
  readonly y: number;
}

/** Lines that end near each other, and where their common label stands. */
export interface EndCluster {
  /** Indices of the ends, in their order. */
  readonly members: readonly number[];
  /** The middle of the text. */
  readonly y: number;
}

/** Lines that end nearer than that share a label, as shares of the line height. */
const NEAR = 0.75;

/**
 * Groups the ends of lines and places one label for each group just above it, without collisions; below the highest
 * place that is allowed. The same input gives the same places.
 */
export function endClusters(
  ends: readonly LineEnd[],
  { top, lineHeight, gap }: { readonly top: number; readonly lineHeight: number; readonly gap: number },
): EndCluster[] {
  const order = ends.map((_, index) => index).sort((a, b) => ends[b].y - ends[a].y || a - b);
  const groups: number[][] = [];
  for (const index of order) {
    const group = groups.at(-1);
    if (group !== undefined && ends[group[0]].y - ends[index].y < NEAR * lineHeight) group.push(index);
    else groups.push([index]);
  }
  // From the lowest line upward: each label above its line, and above the label below it.
  let limit = Infinity;
  const clusters = groups.map((group): EndCluster => {
    const highest = Math.min(...group.map((index) => ends[index].y));
    const y = Math.min(highest - gap - lineHeight / 2, limit - lineHeight);
    limit = y;
    return { members: group.sort((a, b) => a - b), y };
  });
  // What was pushed beyond the top comes back down, pushing the others.
  let least = top + lineHeight / 2;
  return clusters
    .reverse()
    .map((cluster) => {
      const y = Math.max(cluster.y, least);
      least = y + lineHeight;
      return { ...cluster, y };
    })
    .reverse();
}
