/**
 * Everything in one classic script: all elements, with the playground and its editors, and the whole engine. All elements
 * are registered at once and nothing is loaded later.
 *
 * @example
 * <script src="./embed/loss-playground.iife.js"></script>
 * <loss-playground loss="himmelblau"></loss-playground>
 */
import * as elements from '../components/index.ts';
import * as engine from '../src/engine.ts';
import type { LossLandscapeElements } from './classic-figure.ts';

// Loaded twice, the first stays: its classes are those that are registered.
globalThis.LossLandscapeElements ??= Object.freeze({ ...elements, ...engine } satisfies LossLandscapeElements);
