import { didYouMean } from '../core/did-you-mean.ts';
import { rangeError, say } from '../core/message.ts';
import type { Convention } from '../core/optimizer.ts';
import type { CatalogueOptimizer } from '../optimizers/define.ts';
import { optimizers } from '../optimizers/index.ts';

/** How the frameworks are called in sentences. */
export const frameworkNames: Readonly<Record<Convention, string>> = { torch: 'PyTorch', keras: 'Keras' };

/** One setting behind an argument: `betas` has two, at the places 0 and 1; most have one, without a place. */
export interface ArgumentPart {
  readonly setting: string;
  readonly place?: number;
}

/** The rules that one class of a framework stands for. Throws a RangeError when there is no such class. */
export function rulesOfClass(framework: Convention, className: string): CatalogueOptimizer[] {
  const found = optimizers.filter(({ classes }) => classes[framework]?.name === className);
  if (found.length > 0) return found;
  const known = optimizers.flatMap(({ classes }) => classes[framework]?.name ?? []);
  throw rangeError(
    say`${frameworkNames[framework]} optimizer "${className}" is not known here${didYouMean(className, known)}`,
  );
}

/** The arguments of a rule in a framework, and the settings behind each. */
export function argumentsOfRule(optimizer: CatalogueOptimizer, framework: Convention): Map<string, ArgumentPart[]> {
  const parts = new Map<string, ArgumentPart[]>();
  for (const [setting, definition] of Object.entries(optimizer.settings)) {
    const [name, place] = definition[framework]?.[0].split('.') ?? [];
    if (name === undefined) continue;
    const part = place === undefined ? { setting } : { setting, place: Number(place) };
    parts.set(name, [...(parts.get(name) ?? []), part]);
  }
  return parts;
}
