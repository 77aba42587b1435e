import { say, type Wording, wordingOf } from '../core/message.ts';
import { compileLoss } from '../expression/compile-loss.ts';
import { customRule } from '../expression/rule.ts';
import type { RaceSpecification } from '../race/specification.ts';
import type { ReadState } from './codec-read.ts';
import { defaultRace } from './defaults.ts';
import type { FigureState } from './state.ts';

/**
 * The state without the typed texts that cannot be compiled, which reading a link cannot know: the formula is replaced
 * by the textbook curve, a ball of a typed rule is left out, each with a notice. For a state that a figure has refused.
 */
export async function withoutFaultyTexts(state: FigureState): Promise<ReadState> {
  const notices: Wording[] = [];
  const race = await withSoundBalls(await withSoundLoss(state.race, notices), notices);
  return { state: { ...state, race, step: Math.min(state.step, race.steps) }, notices };
}

async function withSoundLoss(race: RaceSpecification, notices: Wording[]): Promise<RaceSpecification> {
  const { loss } = race;
  if ('id' in loss) return race;
  const fault = await faultOf(compileLoss(loss.formula, { parameters: loss.parameters, codegen: 'never' }));
  if (fault === undefined) return race;
  notices.push(say`formula: ${fault}; the default is used`);
  const { loss: curve, domain, start } = defaultRace();
  return { ...race, loss: curve, domain, start };
}

async function withSoundBalls(race: RaceSpecification, notices: Wording[]): Promise<RaceSpecification> {
  const faults = await Promise.all(
    race.balls.map(async ({ optimizer }) =>
      typeof optimizer === 'string' ? undefined : faultOf(customRule(optimizer.rule, { codegen: 'never' })),
    ),
  );
  for (const fault of faults) if (fault !== undefined) notices.push(say`rule: ${fault}; this ball is left out`);
  const balls = race.balls.filter((_, index) => faults[index] === undefined);
  return { ...race, balls: balls.length > 0 ? balls : defaultRace().balls };
}

async function faultOf(compiling: Promise<unknown>): Promise<Wording | undefined> {
  return compiling.then(
    () => undefined,
    (error: unknown) => wordingOf(error),
  );
}
