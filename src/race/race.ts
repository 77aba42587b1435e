import { judge } from '../analysis/verdict.ts';
import { checkRace } from './check.ts';
import { Ingredients } from './ingredients.ts';
import { type Race, runRace } from './run-race.ts';
import type { RaceSpecification } from './specification.ts';

export type { Ball, Race } from './run-race.ts';

/** Compiles what a race needs and runs it. Rejects with a FormulaError or a RangeError. */
export async function prepareRace(specification: RaceSpecification): Promise<Race> {
  checkRace(specification);
  const ingredients = new Ingredients();
  await ingredients.prepare(specification);
  return runRace(specification, ingredients, { judge });
}
