import { LossProgram, type LossTape } from '../../src/expression/loss-program.ts';
import { type FunctionText, hessianText, slopeText, valueText } from '../../src/expression/loss-text.ts';
import { formulaMathML } from '../../src/expression/mathml.ts';
import { loadParser } from '../../src/expression/parse.ts';
import { readLoss } from '../../src/expression/read-loss.ts';
import { entries } from '../../src/losses/catalogue.ts';
import type { LossEntry, LossGroup } from '../../src/losses/entry.ts';

const NOTICE = '// Written by "npm run generate" from the formula of the catalogue; do not edit.\n';

/** TypeScript types of the parameters of generated functions. */
const TYPES: Readonly<Record<string, string>> = { x: 'number', y: 'number', g: 'Float64Array', out: 'Float64Array' };

/** Text of each file of `src/losses/generated/`, by file name, not yet formatted. */
export async function lossFiles(): Promise<Map<string, string>> {
  const parseTree = await loadParser();
  const files = new Map<string, string>();
  const tapes = new Map<string, LossTape>();
  const mathml = new Map<string, string>();
  for (const entry of entries) {
    const { expression, tape } = readLoss(parseTree, entry.formula, { dimension: entry.domain.length });
    tapes.set(entry.id, tape);
    mathml.set(entry.id, formulaMathML(expression));
    files.set(`${entry.id}.ts`, kernelFile(entry, new LossProgram(tape)));
  }
  for (const group of new Set(entries.map((entry) => entry.group))) {
    files.set(`kernels-${group}.ts`, kernelsFile(group));
  }
  files.set('outlines.ts', outlinesFile());
  files.set('tapes.ts', tapesFile(tapes));
  files.set('mathml.ts', mathmlFile(mathml));
  return files;
}

function kernelFile({ id }: LossEntry, program: LossProgram): string {
  return `${NOTICE}import type { GeneratedKernel } from '../generated-kernel.ts';

export const ${exportName(id)}: GeneratedKernel = {
${method('value', valueText(program), 'number')}
${method('slope', slopeText(program), 'number')}
${method('hessian', hessianText(program), 'void')}
};
`;
}

function method(name: string, { parameters, body }: FunctionText, result: string): string {
  const text = body.join('\n');
  const named = parameters.filter((parameter) => parameter !== 'p');
  const lastUsed = named.findLastIndex((parameter) => new RegExp(`\\b${parameter}\\b`).test(text));
  const typed = named
    .slice(0, lastUsed + 1)
    .map((parameter) => (new RegExp(`\\b${parameter}\\b`).test(text) ? parameter : `_${parameter}`))
    .map((parameter) => `${parameter}: ${TYPES[parameter.replace('_', '')]}`);
  return `${name}(${typed.join(', ')}): ${result} {\n${text}\n},`;
}

function kernelsFile(group: LossGroup): string {
  const ids = entries.filter((entry) => entry.group === group).map(({ id }) => id);
  const imports = ids.toSorted().map((id) => `import { ${exportName(id)} } from './${id}.ts';`);
  const members = ids.map((id) => `${JSON.stringify(id)}: ${exportName(id)},`);
  return `${NOTICE}import type { GeneratedKernel } from '../generated-kernel.ts';
${imports.join('\n')}

/** Kernels by loss id. */
export const kernels: Readonly<Record<string, GeneratedKernel>> = {
${members.join('\n')}
};
`;
}

function outlinesFile(): string {
  const lines = entries.map(({ id, group, domain, starts, suggested: { steps, rates } }) => {
    const tried = [rates.sgd, rates.momentum, rates.adagrad, rates.rmsprop, rates.default];
    return `outline(${[id, group, domain.flat(), starts, steps, tried].map((part) => JSON.stringify(part)).join(', ')}),`;
  });
  return `${NOTICE.replace('formula', 'entries')}import { outline, type LossOutline } from '../outline.ts';

/** Every loss of the catalogue, in the order of the gallery. */
export const outlines: readonly LossOutline[] = [
${lines.join('\n')}
];
`;
}

function tapesFile(tapes: ReadonlyMap<string, LossTape>): string {
  const members = [...tapes].map(([id, tape]) => `${JSON.stringify(id)}: ${JSON.stringify(tape)},`);
  return `${NOTICE}import type { LossTape } from '../../expression/loss-program.ts';

/** Tapes by loss id, for kernels that are made at run time: fetched when wanted. */
export const tapes: Readonly<Record<string, LossTape>> = {
${members.join('\n')}
};
`;
}

function mathmlFile(mathml: ReadonlyMap<string, string>): string {
  const members = [...mathml].map(([id, markup]) => `${JSON.stringify(id)}: ${JSON.stringify(markup)},`);
  return `${NOTICE}
/** Typeset formulas by loss id: fetched when wanted. */
export const mathml: Readonly<Record<string, string>> = {
${members.join('\n')}
};
`;
}

/** `two-wells` → `twoWells`. */
function exportName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
