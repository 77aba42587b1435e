import type { Loss, LossSource } from '../core/loss.ts';
import type { Optimizer } from '../core/optimizer.ts';
import { bringLoss, lossAtHand } from '../losses/at-hand.ts';
import { bringOptimizer, optimizerAtHand } from '../optimizers/at-hand.ts';
import type { BallSpecification, RaceSpecification } from './specification.ts';

/** A loss whose parameters can be moved without compiling its formula again. */
interface ParametricLoss extends Loss {
  withParameters(values: Readonly<Record<string, number>>): Loss;
}

/** `always`: compile typed formulas to JavaScript; `never`: interpret them (for pages whose policy forbids eval). */
export type Codegen = 'always' | 'never';

/** The most compiled formulas and rules that are kept at hand. */
const KEPT = 64;

/**
 * Turns the plain data of a race into losses and optimizers, and keeps what was compiled: what has been seen once is
 * there at once (`find…`), the rest takes a promise (`prepare`).
 */
export class Ingredients {
  private readonly formulas = new Map<string, Loss>();
  private readonly rules = new Map<string, Optimizer>();

  constructor(private readonly codegen: Codegen = 'always') {}

  /** The loss, or undefined when it is yet to come or its formula to be compiled. Throws a RangeError for an unknown id. */
  findLoss(source: LossSource): Loss | undefined {
    if ('id' in source) return lossAtHand(source.id);
    const compiled = this.formulas.get(formulaKey(source));
    if (compiled === undefined || source.parameters === undefined) return compiled;
    return (compiled as ParametricLoss).withParameters(source.parameters);
  }

  /** The rule, or undefined when it is yet to come or its text to be compiled. */
  findOptimizer(optimizer: BallSpecification['optimizer']): Optimizer | undefined {
    return typeof optimizer === 'string' ? optimizerAtHand(optimizer) : this.rules.get(optimizer.rule);
  }

  /** Whether everything that a race needs is at hand. Throws a RangeError for an unknown loss. */
  has(specification: RaceSpecification): boolean {
    if (this.findLoss(specification.loss) === undefined) return false;
    return specification.balls.every((ball) => this.findOptimizer(ball.optimizer) !== undefined);
  }

  /** Brings and compiles what is missing. Rejects with a FormulaError (it has `start` and `end`) or a RangeError. */
  async prepare({ loss, balls }: RaceSpecification): Promise<void> {
    await this.prepareLoss(loss);
    for (const { optimizer } of balls) await this.prepareRule(optimizer);
  }

  private async prepareLoss(loss: LossSource): Promise<void> {
    if (this.findLoss(loss) !== undefined) return;
    if ('id' in loss) await bringLoss(loss.id);
    else {
      const { compileLoss } = await import('../expression/compile-loss.ts');
      const compiled = await compileLoss(loss.formula, { parameters: loss.parameters, codegen: this.codegen });
      keep(this.formulas, formulaKey(loss), compiled);
    }
  }

  private async prepareRule(optimizer: BallSpecification['optimizer']): Promise<void> {
    if (this.findOptimizer(optimizer) !== undefined) return;
    if (typeof optimizer === 'string') await bringOptimizer(optimizer);
    else {
      const { customRule } = await import('../expression/rule.ts');
      keep(this.rules, optimizer.rule, await customRule(optimizer.rule, { codegen: this.codegen }));
    }
  }
}

/** Formulas with the same declared parameters share a kernel, whatever the parameters' values are. */
function formulaKey(source: { formula: string; parameters?: Readonly<Record<string, number>> }): string {
  return JSON.stringify([source.formula, Object.keys(source.parameters ?? {})]);
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  const oldest = kept.keys().next();
  if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(key, value);
}
