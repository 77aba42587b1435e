import { LossProgram, type LossTape } from '../../src/expression/loss-program.ts';
import { type FunctionText, hessianText, slopeText, valueText } from '../../src/expression/loss-text.ts';
import { formulaMathML } from '../../src/expression/mathml.ts';
import { loadParser } from '../../src/expression/parse.ts';
import { readLoss } from '../../src/expression/read-loss.ts';
import { entries } from '../../src/losses/catalogue.ts';
import type { LossEntry } from '../../src/losses/entry.ts';

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
  files.set('kernels.ts', kernelsFile());
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

function kernelsFile(): string {
  const ids = entries.map(({ id }) => id);
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
