import type { Loss } from '../../src/core/loss.ts';
import { contourLevels, type Levels } from '../../src/plotting/levels.ts';
import { evaluateGrid, nodesFor, type ValueGrid } from '../../src/plotting/value-grid.ts';
import type { Scene } from './scene.ts';

/** The values of a landscape of two weights on a grid, and the levels of its isolines. */
export interface Surface {
  readonly grid: ValueGrid;
  readonly levels: Levels;
}

const LEVELS = 18;

const surfaces = new WeakMap<Loss, { readonly key: string; readonly surface: Surface }>();

/** The surface that a scene shows; undefined for a curve. The grid of a loss is evaluated once for each size. */
export function surfaceOf({ ground, viewport, pixelRatio, race }: Scene): Surface | undefined {
  if (ground.surface === undefined) return undefined;
  const { domain } = ground.surface;
  const columns = nodesFor(viewport.clip.width * pixelRatio);
  const rows = nodesFor(viewport.clip.height * pixelRatio);
  const key = JSON.stringify([domain, columns, rows]);
  const kept = surfaces.get(race.loss);
  if (kept?.key === key) return kept.surface;
  const grid = evaluateGrid(race.loss, domain, columns, rows);
  const surface = { grid, levels: contourLevels(grid.values, LEVELS) };
  surfaces.set(race.loss, { key, surface });
  return surface;
}
