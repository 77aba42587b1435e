import { say } from '../core/message.ts';
import type { SettingDefinition } from '../core/setting.ts';
import { FormulaError } from './formula-error.ts';
import { limits } from './limits.ts';
import { lower, LoweringError } from './lower.ts';
import { type ParseTree, parseTokens } from './parse.ts';
import { rewrite } from './rewrite.ts';
import { type RuleLine, ruleLines } from './rule-lines.ts';
import { programOf, RULE_INPUTS, type RuleProgram, type RuleStatement } from './rule-program.ts';
import { Tape, TapeOverflow } from './tape.ts';
import type { Token } from './tokens.ts';

/** Settings that may be read without being assigned. */
type RuleSettings = Readonly<Record<string, Pick<SettingDefinition, 'kind'>>>;

/** Signs at which a mixture of conditions and numbers is shown. */
const CONDITION_SIGNS = new Set(['<', '>', '<=', '>=', '==', '!=', 'and', 'or', 'not', '?']);

/** Reads the text of a rule. Throws a FormulaError at the character, and nothing else. */
export function readRule(parseTree: ParseTree, typed: string, settings: RuleSettings): RuleProgram {
  if (typed.length > limits.characters) {
    const message = say`rule: must have at most ${limits.characters} characters, got ${typed.length}`;
    throw new FormulaError(message, limits.characters, typed.length);
  }
  const lines = ruleLines(typed, (name) => Object.hasOwn(settings, name));
  if (lines.length === 0) throw new FormulaError(say`the rule is empty`, 0, typed.length);
  const names = new Set([...RULE_INPUTS, ...Object.keys(settings), ...lines.map(({ target }) => target.text)]);
  const grammar = { names, implicitProducts: false };
  const statements = lines.map(({ target, value }): RuleStatement => {
    return { name: target.text, expression: parseTokens(parseTree, typed, rewrite(value), grammar) };
  });
  checkKinds(lines, statements, settings);
  if (!statements.some(({ name }) => name === 'w')) {
    throw new FormulaError(say`no line assigns w; a rule ends with one like "w = w - lr*g"`, 0, typed.length);
  }
  return programOf(statements);
}

/** Refuses what mixes conditions and numbers, at the sign. Names hold numbers only; switches are conditions. */
function checkKinds(lines: readonly RuleLine[], statements: readonly RuleStatement[], settings: RuleSettings): void {
  const tape = new Tape(limits.nodes);
  const resolve = (name: string): number | undefined => {
    const isSwitch = Object.hasOwn(settings, name) && settings[name].kind === 'boolean';
    if (isSwitch) return tape.apply('less', tape.input(name), tape.constant(0));
    const isAssigned = lines.some(({ target }) => target.text === name);
    const isKnown = isAssigned || RULE_INPUTS.includes(name) || Object.hasOwn(settings, name);
    return isKnown ? tape.input(name) : undefined;
  };
  statements.forEach(({ expression }, index) => {
    try {
      const node = lower(expression, tape, resolve);
      if (tape.isCondition(node)) throw new LoweringError(say`a name holds a number; write "condition ? 1 : 0"`);
    } catch (error) {
      throw kindError(error, lines[index].value);
    }
  });
}

function kindError(error: unknown, tokens: readonly Token[]): unknown {
  const [first, last] = [tokens[0], tokens[tokens.length - 1]];
  if (error instanceof TapeOverflow) {
    return new FormulaError(say`the rule is too long; the limit is ${limits.nodes} operations`, first.start, last.end);
  }
  if (!(error instanceof LoweringError)) return error;
  const at = tokens.find((token) => CONDITION_SIGNS.has(token.text));
  return new FormulaError(error.wording, (at ?? first).start, (at ?? last).end);
}
