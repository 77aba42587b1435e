import { loadParser, type ParseTree } from '../../src/expression/parse.ts';
import { type RuleNaming, ruleStepLines } from '../../src/expression/rule-emit.ts';
import { readRule } from '../../src/expression/rule-read.ts';
import { type RuleTape, ruleTape } from '../../src/expression/rule-tape.ts';
import type { Convention, Flags } from '../../src/core/optimizer.ts';
import { settingNames } from '../../src/core/setting.ts';
import type { CatalogueOptimizer } from '../../src/optimizers/define.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { flagsInRule, kernelKey } from '../../src/optimizers/kernel-key.ts';

const NOTICE = '// Written by "npm run generate" from the rule of the same name; do not edit.\n';

/** Text of each file of `src/optimizers/generated/`, by file name, not yet formatted. */
export async function optimizerFiles(): Promise<Map<string, string>> {
  const parseTree = await loadParser();
  const files = new Map<string, string>();
  for (const optimizer of optimizers) files.set(`${optimizer.id}.ts`, kernelFile(parseTree, optimizer));
  const ids = optimizers.map(({ id }) => id);
  files.set('index.ts', indexFile(ids));
  files.set('programs.ts', programsFile(parseTree));
  files.set('setting-kinds.ts', settingKindsFile());
  return files;
}

function programsFile(parseTree: ParseTree): string {
  const members = optimizers.flatMap(({ id, conventions, rule, settings }) =>
    conventions.map((convention) => {
      const program = readRule(parseTree, rule[convention] ?? '', settings);
      return `${JSON.stringify(`${id}/${convention}`)}: ${JSON.stringify(JSON.stringify(program))},`;
    }),
  );
  return `${NOTICE}
/** The lines of each rule as read (a RuleProgram as JSON), by \`id/convention\`, for showing them: fetched when wanted. */
export const programs: Readonly<Record<string, string>> = {
${members.join('\n')}
};
`;
}

function settingKindsFile(): string {
  const kinds = new Map(
    optimizers.flatMap(({ settings }) => Object.entries(settings).map(([name, { kind }]) => [name, kind])),
  );
  return `${NOTICE.replace('rule of the same name', 'rules')}
/** Settings of all rules: what an attribute can mean before its rule has come. */
export const settingKinds: Readonly<Record<string, 'number' | 'boolean'>> = ${JSON.stringify(Object.fromEntries(kinds))};
`;
}

function indexFile(ids: readonly string[]): string {
  const imports = ids.toSorted().map((id) => `import { ${id} } from './${id}.ts';`);
  return `${NOTICE}import type { RuleKernel } from '../../core/optimizer.ts';
${imports.join('\n')}

/** Steps of the catalogue by \`kernelKey\`. */
export const kernels: Readonly<Partial<Record<string, RuleKernel>>> = { ${ids.map((id) => `...${id}`).join(', ')} };
`;
}

function kernelFile(parseTree: ParseTree, optimizer: CatalogueOptimizer): string {
  const entries = optimizer.conventions.flatMap((convention) =>
    flagCombinations(optimizer, convention).map((flags) => kernelEntry(parseTree, optimizer, convention, flags)),
  );
  return `${NOTICE}import type { RuleKernel } from '../../core/optimizer.ts';

export const ${optimizer.id}: Readonly<Record<string, RuleKernel>> = {
${entries.join('\n')}
};
`;
}

/** Every setting of the switches that occur in a rule's text. */
export function flagCombinations(optimizer: CatalogueOptimizer, convention: Convention): Flags[] {
  const all = settingNames(optimizer, convention).filter((name) => optimizer.settings[name].kind === 'boolean');
  const known = Object.fromEntries(all.map((name) => [name, false]));
  const used = flagsInRule(optimizer.rule[convention] ?? '', known);
  return used.reduce<Flags[]>(
    (combinations, name) =>
      combinations.flatMap((flags) => [false, true].map((value) => ({ ...flags, [name]: value }))),
    [known],
  );
}

function kernelEntry(
  parseTree: ParseTree,
  optimizer: CatalogueOptimizer,
  convention: Convention,
  flags: Flags,
): string {
  const { id, initial } = optimizer;
  const rule = optimizer.rule[convention] ?? '';
  const program = readRule(parseTree, rule, optimizer.settings);
  const tape = ruleTape(program, { flags, initial });
  const names = (memories: RuleTape['elements']): string[] => memories.map(({ name }) => name);
  const memories = [...names(tape.elements), ...names(tape.scalars)];
  const lines = ruleStepLines(tape, readableNaming(program.memories));
  const begins = Object.fromEntries(Object.entries(initial).filter(([name]) => memories.includes(name)));
  return `  ${JSON.stringify(kernelKey(id, convention, rule, flags))}: {
    settings: ${JSON.stringify(tape.settings)},
    elements: ${JSON.stringify(names(tape.elements))},
    scalars: ${JSON.stringify(names(tape.scalars))},
    initial: ${JSON.stringify(begins)},
    step(${parameters(lines).join(', ')}) {
${lines.map((line) => `      ${line}`).join('\n')}
    },
  },`;
}

/** The rule's own names; the new value of a memory is `mNext` beside the old `m`. */
function readableNaming(memories: readonly string[]): RuleNaming {
  const line = (name: string): string | undefined => {
    if (name === 'w' || name === 'g') return undefined;
    return memories.includes(name) ? `${name}Next` : name;
  };
  return { input: (name) => name, line };
}

/** The parameters of a RuleStep; those without use are marked as such. */
function parameters(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
  return ['count', 't', 'w', 'g', 'elements', 'scalars', 'settings'].map((name) => (isUsed(name) ? name : `_${name}`));
}
