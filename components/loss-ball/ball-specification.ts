import { nearestName } from '../../src/core/did-you-mean.ts';
import { parseNumber } from '../../src/figure/text.ts';
import { optimizerAtHand } from '../../src/optimizers/at-hand.ts';
import { settingKinds } from '../../src/optimizers/generated/setting-kinds.ts';
import type { BallSpecification } from '../../src/race/specification.ts';

/** Called with the attribute at fault, its value and what must hold. */
export type Complain = (attribute: string, value: string, remedy: string) => void;

/** Attributes that speak of the element and not of the ball; so do `data-*`, `aria-*`, `on…` and those with a prefix. */
const GLOBAL =
  /^(id|class|slot|hidden|lang|title|dir|part|is|role|style|key|ref|tabindex|data-.*|aria-.*|on.*|.*[:@._].*)$/;

const plain = (text: string): string => text.replaceAll('-', '').toLowerCase();
const camel = (text: string): string => text.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The settings that attributes may name: those of the rule; of all rules, while it has not come; of a typed rule, any. */
function settingsOf(optimizer: BallSpecification['optimizer']): Map<string, 'number' | 'boolean'> | undefined {
  if (typeof optimizer !== 'string') return undefined;
  const settings = optimizerAtHand(optimizer)?.settings;
  if (settings === undefined) return new Map(Object.entries(settingKinds));
  return new Map(Object.entries(settings).map(([name, { kind }]) => [name, kind]));
}

/**
 * Reads the attributes of a `<loss-ball>`. `parse` reads the grammar of links, for `changes` and `schedule`.
 * What cannot be read is complained about and left out. Never throws.
 */
export function ballSpecification(
  attributes: readonly (readonly [name: string, value: string])[],
  parse: (text: string) => BallSpecification[],
  complain: Complain,
): BallSpecification {
  const values = new Map(attributes.filter(([name]) => !GLOBAL.test(name)));
  const take = (name: string): string | undefined => {
    const value = values.get(name);
    values.delete(name);
    return value;
  };
  const rule = take('rule');
  const optimizerId = take('optimizer')?.trim() || 'sgd';
  const optimizer = rule === undefined || rule.trim() === '' ? optimizerId : { rule };
  const convention = take('convention');
  if (convention !== undefined && convention !== 'torch' && convention !== 'keras') {
    complain('convention', convention, 'must be torch or keras');
  }
  const label = take('label');
  const color = take('color');
  const link = linkParts(take('schedule'), take('changes'), parse, complain);
  return {
    optimizer,
    ...(convention === 'torch' || convention === 'keras' ? { convention } : {}),
    ...(label ? { label } : {}),
    ...(color ? { color } : {}),
    ...link,
    settings: readSettings(values, settingsOf(optimizer), complain),
  };
}

function readSettings(
  values: ReadonlyMap<string, string>,
  known: Map<string, 'number' | 'boolean'> | undefined,
  complain: Complain,
): Record<string, number | boolean> {
  const settings: Record<string, number | boolean> = {};
  for (const [attribute, text] of values) {
    const name =
      known === undefined ? camel(attribute) : [...known.keys()].find((each) => plain(each) === plain(attribute));
    if (name === undefined) {
      const nearest = nearestName(camel(attribute), known?.keys() ?? []);
      complain(attribute, text, nearest ? `unknown setting; did you mean "${nearest}"?` : 'unknown setting');
      continue;
    }
    if (known?.get(name) === 'boolean') {
      settings[name] = text.trim().toLowerCase() !== 'false';
      continue;
    }
    try {
      settings[name] = parseNumber(name, text);
    } catch {
      complain(attribute, text, 'must be a number with a decimal dot');
    }
  }
  return settings;
}

/** `schedule` and `changes` through the grammar of links, one reader for both. */
function linkParts(
  schedule: string | undefined,
  changes: string | undefined,
  parse: (text: string) => BallSpecification[],
  complain: Complain,
): Partial<BallSpecification> {
  const parts: Partial<BallSpecification>[] = [];
  if (schedule) parts.push(attempt('schedule', schedule, `sgd:schedule=${schedule}`));
  if (changes) parts.push(attempt('changes', changes, `sgd@${changes.replace(/^@/, '')}`));
  return Object.assign({}, ...parts);

  function attempt(attribute: 'schedule' | 'changes', value: string, text: string): Partial<BallSpecification> {
    try {
      return { [attribute]: parse(text)[0][attribute] };
    } catch (error) {
      complain(attribute, value, error instanceof Error ? error.message : String(error));
      return {};
    }
  }
}
