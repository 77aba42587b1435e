/**
 * Everything in one classic script, for pages that can have no module: opened from a file, in slides, in a document that
 * carries its scripts within itself. All elements are registered at once and nothing is loaded later.
 *
 * @example
 * <script src="./embed/loss-landscape.iife.js"></script>
 * <loss-landscape loss="himmelblau"></loss-landscape>
 */
import * as elements from '../components/index.ts';
import * as engine from '../src/engine.ts';

/** The classes of the elements, and what `loss-landscape/engine` exports. */
type LossLandscapeElements = typeof elements & typeof engine;

declare global {
  /** The one global name of the classic script. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var LossLandscapeElements: Readonly<LossLandscapeElements> | undefined;
}

// Loaded twice, the first stays: its classes are those that are registered.
globalThis.LossLandscapeElements ??= Object.freeze({ ...elements, ...engine });
