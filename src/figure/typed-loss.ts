import type { LossSource } from '../core/loss.ts';

/** Parameters of a typed formula by name, in the order in which they were declared. */
export type Parameters = Readonly<Record<string, number>>;

/** A loss that was typed. */
export type TypedLoss = Extract<LossSource, { formula: string }>;

/** The declared parameters of a loss; those of the catalogue have none. */
export function parametersOf(loss: LossSource): Parameters {
  return 'formula' in loss ? (loss.parameters ?? {}) : {};
}

/** A typed formula that takes the place of a loss: with these parameters, or else with those that the loss has. */
export function typedLoss(before: LossSource, formula: string, parameters = parametersOf(before)): TypedLoss {
  return Object.keys(parameters).length === 0 ? { formula } : { formula, parameters };
}
