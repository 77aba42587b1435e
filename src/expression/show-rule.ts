import type { Decay } from '../core/run.ts';
import { namesIn, type RuleProgram, type RuleStatement } from './rule-program.ts';
import { folded, foldedNumber, isSame, type Known, replaced } from './show-rule-fold.ts';
import type { Expression } from './syntax.ts';

/** What a line is about: the rule's own text, or what the driver does before it. */
export type LineKind = 'gradient' | 'schedule' | 'decay' | 'rule';

/** One line of an update as it is shown: `name ← expression`. */
export interface ShownLine {
  readonly kind: LineKind;
  readonly name: string;
  readonly expression: Expression;
  /** Whether its value differs from weight to weight. */
  readonly isElement: boolean;
  /** For each name in the expression the place of its value: a line's own, or behind the lines an input's. */
  readonly places: Readonly<Record<string, number>>;
}

/** An update as it is shown: the values of its names are the lines' results, then the inputs. */
export interface ShownRule {
  readonly lines: readonly ShownLine[];
  /** Names of what the update begins with: the weight, its slope, the number of the update, old memories. */
  readonly inputs: readonly string[];
  /** Names that keep a value from update to update. */
  readonly memories: readonly string[];
}

/** What is said of an update beside its text. */
export interface ShownRuleOptions {
  /** Values of all settings. */
  readonly known: Known;
  /** What each memory holds before the first update, where that is not 0. */
  readonly initial?: Readonly<Record<string, number>>;
  readonly decay?: Decay;
  readonly isNoisy?: boolean;
  readonly isScheduled?: boolean;
}

/** Names of the driver, which no text can have. */
export const SLOPE = '#slope';
export const NOISE = '#noise';
export const FACTOR = '#factor';

/**
 * An update line by line with the numbers of its settings put in: what the driver does (noise, schedule, weight decay),
 * then the rule. Lines without effect are left out, and so are switches and names for what has a name already.
 */
export function shownRule(program: RuleProgram, options: ShownRuleOptions): ShownRule {
  const { known, initial = {}, isScheduled = false } = options;
  const settings: Record<string, number | boolean> = { ...known };
  if (isScheduled) delete settings.lr;
  const driver = driverLines(options);
  const rule = program.statements.map(({ name, expression }) => ({ kind: 'rule' as const, name, expression }));
  const memories = program.memories;
  const begins = Object.fromEntries(memories.map((name) => [name, initial[name] ?? 0]));
  const written = [...driver, ...rule].map((line) => {
    // What the driver does is shown as it is written: 0.03·0.01·w says where 0.0003 comes from.
    if (line.kind !== 'rule') return { ...line, expression: replaced(line.expression, numbersOf(settings)) };
    return { ...line, expression: withoutFirstCase(foldedNumber(line.expression, settings), begins) };
  });
  const lines = withEffect(withoutAliases(written, memories, settings));
  return placed(lines, memories);
}

type Line = RuleStatement & { readonly kind: LineKind };

const name = (text: string): Expression => ({ kind: 'name', name: text });
const binary = (operator: '+' | '-' | '*', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});

function numbersOf(known: Known): ReadonlyMap<string, Expression> {
  return new Map(
    Object.entries(known).flatMap(([each, value]) =>
      typeof value === 'number' ? [[each, { kind: 'number', value } as const]] : [],
    ),
  );
}

/** What happens before the rule: the same as the driver does, in its order. */
function driverLines({ known, decay = 'none', isNoisy = false, isScheduled = false }: ShownRuleOptions): Line[] {
  const slope = isNoisy ? binary('+', name(SLOPE), name(NOISE)) : name(SLOPE);
  const lines: Line[] = [{ kind: 'gradient', name: 'g', expression: slope }];
  if (isScheduled) {
    const lr: Expression = { kind: 'number', value: Number(known.lr) };
    lines.unshift({ kind: 'schedule', name: 'lr', expression: binary('*', lr, name(FACTOR)) });
  }
  const pull = binary('*', name('weightDecay'), name('w'));
  if (decay === 'gradient') lines.push({ kind: 'decay', name: 'g', expression: binary('+', name('g'), pull) });
  if (decay === 'weights') {
    const share = binary('*', binary('*', name('lr'), name('weightDecay')), name('w'));
    lines.push({ kind: 'decay', name: 'w', expression: binary('-', name('w'), share) });
  }
  return lines;
}

/**
 * `t == 1 ? g : 0.9*b + g` is `0.9*b + g` where the memory begins so that the first update makes no difference.
 */
function withoutFirstCase(expression: Expression, begins: Known): Expression {
  if (expression.kind !== 'conditional') return expression;
  const { test, then, otherwise } = expression;
  const isFirst = isSame(test, {
    kind: 'binary',
    operator: '==',
    left: name('t'),
    right: { kind: 'number', value: 1 },
  });
  return isFirst && isSame(folded(otherwise, begins), folded(then, begins)) ? otherwise : expression;
}

/** Lines that only give another name to something, or to the value of a setting, are left out: that is read instead. */
function withoutAliases(lines: readonly Line[], memories: readonly string[], settings: Known): Line[] {
  const others = new Map<string, Expression>();
  const isNamed = (expression: Expression): boolean =>
    expression.kind === 'name' || (expression.kind === 'number' && Object.values(settings).includes(expression.value));
  return lines.flatMap((line, index) => {
    const expression = replaced(line.expression, others);
    const isOwn = line.kind !== 'rule' || line.name === 'w' || line.name === 'g' || memories.includes(line.name);
    const later = lines.slice(index + 1).map((each) => each.name);
    const isKept = later.includes(line.name) || (expression.kind === 'name' && later.includes(expression.name));
    if (isOwn || isKept || !isNamed(expression)) return [{ ...line, expression }];
    others.set(line.name, expression);
    return [];
  });
}

/** The lines that the new weight depends on, in this update or through memory in a later one. */
function withEffect(lines: readonly Line[]): Line[] {
  const needed = new Set(['w']);
  for (;;) {
    const before = needed.size;
    for (const line of lines) {
      if (needed.has(line.name)) for (const used of namesIn(line.expression)) needed.add(used);
    }
    if (needed.size === before) return lines.filter((line) => needed.has(line.name));
  }
}

/** Says of each name in each line where its value is: with the line that gave it last, or before the update. */
function placed(lines: readonly Line[], memories: readonly string[]): ShownRule {
  const used = new Set(lines.flatMap(({ expression }) => [...namesIn(expression)]));
  const inputs = ['w', SLOPE, NOISE, FACTOR, 't', ...memories].filter((each) => used.has(each));
  const isElement = elementNames(lines);
  const current = new Map(inputs.map((each, index) => [each, lines.length + index]));
  const shown = lines.map((line, index): ShownLine => {
    const names = [...new Set(namesIn(line.expression))];
    const places = Object.fromEntries(
      names.flatMap((each) => {
        const place = current.get(each);
        return place === undefined ? [] : [[each, place] as const];
      }),
    );
    current.set(line.name, index);
    return { ...line, isElement: isElement.has(line.name), places };
  });
  return { lines: shown, inputs, memories: memories.filter((each) => inputs.includes(each)) };
}

/** Names whose values differ from weight to weight. */
function elementNames(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set(['w', 'g', SLOPE, NOISE]);
  for (;;) {
    const before = names.size;
    for (const line of lines) {
      if ([...namesIn(line.expression)].some((each) => names.has(each))) names.add(line.name);
    }
    if (names.size === before) return names;
  }
}
