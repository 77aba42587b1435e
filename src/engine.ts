/**
 * The engine without a DOM: losses, optimizers, runs, races, verdicts. Safe to import in Node.
 *
 * @example
 * import { descend, findLoss, findOptimizer } from 'loss-landscape/engine';
 *
 * const run = descend({
 *   loss: findLoss('textbook-1d'), optimizer: findOptimizer('momentum'),
 *   settings: { lr: 0.03, momentum: 0.9 }, start: [-3.6], steps: 200,
 * });
 * console.log(run.verdict.kind, run.point(200)[0]);
 */
export { descend } from './analysis/descend.ts';
export { type StationaryPoints, stationaryPoints, stationaryPointsJob } from './analysis/stationary-points.ts';
export type { Survey } from './analysis/survey.ts';
export type { Change, DescendOptions } from './core/plan.ts';
export type { Loss, LossSource } from './core/loss.ts';
export type { Convention, Flags, Names, Optimizer, RuleKernel, RuleStep } from './core/optimizer.ts';
export type { Schedule } from './core/schedule.ts';
export type { BooleanSetting, NumberSetting, SettingDefinition, SettingValues } from './core/setting.ts';
export type { Failure, Trajectory } from './core/trajectory.ts';
export type { StationaryPoint, Verdict, VerdictKind } from './core/verdict.ts';
export { compileLoss } from './expression/compile-loss.ts';
export { FormulaError } from './expression/formula-error.ts';
export { customRule } from './expression/rule.ts';
export { type DecodedState, decodeState, encodeState } from './figure/codec.ts';
export type { FigureState, View } from './figure/state.ts';
export { type CatalogueLoss, findLoss, losses } from './losses/index.ts';
export { type CatalogueOptimizer, defineOptimizer, type OptimizerDefinition } from './optimizers/define.ts';
export { findOptimizer, optimizers } from './optimizers/index.ts';
export { fromFramework, toFramework } from './race/frameworks.ts';
export { type Ball, prepareRace, type Race } from './race/race.ts';
export type { BallSpecification, Domain, RaceSpecification } from './race/specification.ts';
