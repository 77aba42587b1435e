import type { Optimizer } from '../../src/core/optimizer.ts';
import type { RuleProgram } from '../../src/expression/rule-program.ts';
import { LiveRule, ruleProgramOf } from '../../src/figure/live-rule.ts';
import type { Ball, Race } from '../../src/race/race.ts';

/** Makes live rules of balls. What was fetched for a rule is kept, so that a drag shows the new path's numbers at once. */
export class RuleSource {
  private readonly programs = new WeakMap<Optimizer, Map<string, RuleProgram>>();

  constructor(private readonly ready: () => void) {}

  /** The live rule of a ball; undefined while its lines are fetched, which is told by `ready`. */
  ruleOf(ball: Ball, race: Race): LiveRule | undefined {
    const { optimizer, convention } = ball;
    const known = this.programs.get(optimizer)?.get(convention);
    if (known !== undefined) return new LiveRule(ball, race, known);
    void this.fetch(ball);
    return undefined;
  }

  private async fetch({ optimizer, convention }: Ball): Promise<void> {
    const program = await ruleProgramOf({ optimizer, convention });
    const forms = this.programs.get(optimizer) ?? new Map<string, RuleProgram>();
    this.programs.set(optimizer, forms.set(convention, program));
    this.ready();
  }
}
