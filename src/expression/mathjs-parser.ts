import * as mathjs from 'mathjs/number';

/** The maker of mathjs' parse function; the package exports it without declaring it. */
type CreateParse = (parts: Readonly<Record<string, unknown>>) => (text: string) => unknown;

/**
 * A node that only holds what the parser gives it. mathjs' own nodes know how to evaluate, print and compile themselves,
 * which is two thirds of the download and none of our business: nothing of mathjs evaluates anything here.
 */
class PlainNode {
  readonly isNode!: true;
  constructor(readonly type: string) {}
}
// Where mathjs looks for it.
Object.defineProperty(PlainNode.prototype, 'isNode', { value: true });

/** A class of nodes whose constructor stores its arguments under these names. */
function nodeClass(type: string, fields: readonly string[]): unknown {
  return class extends PlainNode {
    constructor(...values: unknown[]) {
      super(type);
      const entries = fields.map((field, place) => [field, values[place]] as const);
      Object.assign(this, Object.fromEntries(entries), { [`is${type}`]: true });
    }
  };
}

/** What the parser constructs, with the arguments in its order. What the tree check refuses anyway keeps nothing. */
const nodes: Readonly<Record<string, readonly string[]>> = {
  ConditionalNode: ['condition', 'trueExpr', 'falseExpr'],
  ConstantNode: ['value'],
  FunctionNode: ['fn', 'args'],
  OperatorNode: ['op', 'fn', 'args', 'implicit', 'isPercentage'],
  ParenthesisNode: ['content'],
  SymbolNode: ['name'],
  AccessorNode: [],
  ArrayNode: [],
  AssignmentNode: [],
  BlockNode: [],
  FunctionAssignmentNode: [],
  IndexNode: [],
  ObjectNode: [],
  RangeNode: [],
  RelationalNode: [],
};

/** Stands for mathjs' dispatch by types: of the ways to call the parser only the one with a text is wanted. */
function onText(_name: string, signatures: { readonly string: unknown }): unknown {
  return signatures.string;
}

const parse = (mathjs as unknown as { createParse: CreateParse }).createParse({
  typed: Object.assign(onText, { addConversion: () => {} }),
  numeric: (text: string) => Number(text),
  config: { number: 'number', numberFallback: 'number' },
  ...Object.fromEntries(Object.entries(nodes).map(([type, fields]) => [type, nodeClass(type, fields)])),
});

/** The tree of a text in mathjs' grammar; throws its SyntaxError with `char`, counted from 1. */
export function parseTree(text: string): unknown {
  return parse(text);
}
