import { areaPath, type Curve, curvePath, curveValueRange, sampleCurve } from '../../src/plotting/curve.ts';
import { createViewport, type Margins, type Viewport } from '../../src/plotting/viewport.ts';
import type { Loss } from '../../src/core/loss.ts';
import type { Race } from '../../src/race/race.ts';
import type { Domain } from '../../src/race/specification.ts';
import type { SceneInput } from './scene.ts';
import { hatchPath } from './hatch-path.ts';

/** The landscape itself, without balls. */
export interface Ground {
  /** For one weight: path texts of the curve, of the area below it, and of the hatch over undefined stretches. */
  readonly curve?: { readonly path: string; readonly area: string; readonly holes: readonly HoleBand[] };
  /** For two weights: what is seen of it. Its values come with what paints it (`surface-values.ts`). */
  readonly surface?: { readonly domain: Domain };
  /** Every value is the same. */
  readonly isConstant: boolean;
  /** Polylines that labels avoid. */
  readonly lines: readonly ArrayLike<number>[];
}

/** A stretch of x where the loss is undefined. */
export interface HoleBand {
  readonly x: number;
  readonly width: number;
  readonly hatch: string;
}

const MARGINS: Margins = { top: 26, right: 14, bottom: 44, left: 44 };
/** A narrow figure gives its width to the landscape. */
const NARROW: Margins = { ...MARGINS, right: 10, left: 36 };
const NARROW_WIDTH = 480;
/** Relative height under which differences are rounding. */
const FLAT = 1e-12;

/** Lays the ground of a race into a picture of a size. */
export function layOut(input: SceneInput): { ground: Ground; viewport: Viewport } {
  const { race, width, height } = input;
  const margins = width < NARROW_WIDTH ? NARROW : MARGINS;
  const domain = windowOf(input);
  if (race.loss.dimension !== 1) {
    const viewport = createViewport({ domain, width, height, margins });
    return { viewport, ground: { surface: { domain }, isConstant: isFlat(input.survey), lines: [] } };
  }
  const curve = curveOf(race.loss, domain[0]);
  const told = input.isVeiled ? { ...race, balls: [] } : race;
  const range = curveValueRange(curve, { include: includedLosses(told, domain[0]) });
  const viewport = createViewport({ domain: [domain[0], range], width, height, margins });
  return { viewport, ground: curveGround(curve, viewport) };
}

/** Whether a survey has found nothing but one value. */
function isFlat(survey: SceneInput['survey']): boolean {
  if (survey === undefined) return false;
  const { lowest, highest } = survey;
  return highest - lowest <= FLAT * Math.max(Math.abs(lowest), Math.abs(highest));
}

/** What is seen: a zoom that is of this domain, else all of it. */
function windowOf({ race, zoom }: SceneInput): Domain {
  const { domain } = race.specification;
  return zoom?.length === domain.length ? zoom : domain;
}

/** The losses of the start and of the runs while they are seen. */
function includedLosses({ balls, specification, loss }: Race, [low, high]: Domain[number]): number[] {
  const { start } = specification;
  const losses = start[0] >= low && start[0] <= high ? [loss.evaluate(Float64Array.from(start))] : [];
  for (const { trajectory } of balls) {
    let highest = -Infinity;
    for (let k = 0; k <= trajectory.lastFinite; k++) {
      const x = trajectory.coordinate(k, 0);
      if (x >= low && x <= high) highest = Math.max(highest, trajectory.loss(k));
    }
    losses.push(highest);
  }
  return losses.filter(Number.isFinite);
}

function curveGround(curve: Curve, viewport: Viewport): Ground {
  const { clip } = viewport;
  const values = curve.pieces.flatMap((piece) => [...piece].filter((_, index) => index % 2 === 1));
  const holes = curve.holes.map(([from, to]): HoleBand => {
    const x = Math.max(clip.x, viewport.toX(from));
    const width = Math.min(clip.x + clip.width, viewport.toX(to)) - x;
    return { x, width, hatch: hatchPath({ x, y: clip.y, width, height: clip.height }) };
  });
  const lines = curve.pieces.map((piece) =>
    piece.map((value, index) => (index % 2 === 0 ? viewport.toX(value) : viewport.toY(value))),
  );
  return {
    curve: { path: curvePath(curve, viewport), area: areaPath(curve, viewport), holes },
    isConstant: values.length > 0 && values.every((value) => value === values[0]),
    lines,
  };
}

/** The curve of a loss is sampled once, however often a picture is laid out while a start is dragged. */
const curves = new WeakMap<Loss, { readonly domain: string; readonly curve: Curve }>();

function curveOf(loss: Loss, domain: readonly [number, number]): Curve {
  const key = domain.join();
  const kept = curves.get(loss);
  if (kept?.domain === key) return kept.curve;
  const curve = sampleCurve(loss, domain);
  curves.set(loss, { domain: key, curve });
  return curve;
}
