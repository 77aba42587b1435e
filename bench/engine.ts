// What the bench measures of the engine, inner parts included.
export { stationaryPoints } from '../src/analysis/stationary-points.ts';
export { descend } from '../src/analysis/descend.ts';
export { compileLoss } from '../src/expression/compile-loss.ts';
export { FormulaError } from '../src/expression/formula-error.ts';
export { fuse } from '../src/expression/fuse.ts';
export { loadParser } from '../src/expression/parse.ts';
export { readRule } from '../src/expression/rule-read.ts';
export { ruleSettings } from '../src/expression/rule-settings.ts';
export { ruleTape } from '../src/expression/rule-tape.ts';
export { findLoss, losses } from '../src/losses/index.ts';
export { findOptimizer } from '../src/optimizers/index.ts';
