/**
 * The figure in one classic script, for pages that can have no module: opened from a file, in slides, in a document that
 * carries its scripts within itself. Landscape, balls and chart, all losses and rules, typed formulas, both languages;
 * without the editors and without what makes files and code of a figure. Nothing is loaded later.
 *
 * @example
 * <script src="./embed/loss-landscape.iife.js"></script>
 * <loss-landscape loss="himmelblau"></loss-landscape>
 */
import { LossBall } from '../components/loss-ball/loss-ball.ts';
import { LossChart } from '../components/loss-chart/loss-chart.ts';
import { LossLandscape } from '../components/loss-landscape/loss-landscape.ts';
import type * as allElements from '../components/index.ts';
import type * as engine from '../src/engine.ts';
import { compileLoss, defineOptimizer, findLoss, findOptimizer } from '../src/engine.ts';
import { tellLeftOut } from './left-out.ts';

const figure = { LossBall, LossChart, LossLandscape, compileLoss, defineOptimizer, findLoss, findOptimizer };

/** What both classic scripts have; the rest of the classes and of `loss-landscape/engine` is in the larger one alone. */
export type LossLandscapeElements = typeof figure & Partial<typeof allElements & typeof engine>;

declare global {
  /** The one global name of the classic scripts. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var LossLandscapeElements: Readonly<LossLandscapeElements> | undefined;
}

// Loaded twice, the first stays: its classes are those that are registered.
globalThis.LossLandscapeElements ??= Object.freeze(figure);
tellLeftOut();
