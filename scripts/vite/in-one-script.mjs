import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../lib/root.mjs';

const leftOutModule = join(root, 'embed/left-out.ts');

/** What a module of the project says in place of `import()`: it is loaded with the rest. */
const NAME = 'lazy$';
/** What it says where the script goes without that part. */
const LEFT_OUT = 'leftOut$';

/**
 * Makes of every `import('…')` of the project an import at once, handed out as a promise. A bundler that puts all into one
 * script can then join the modules; else it wraps each, to run it when it is asked for.
 * @param {RegExp} [without] matches the requests of elements that the script goes without: asking for one fails, with the
 *   words of `embed/left-out.ts`
 * @returns {import('vite').Plugin}
 */
export function inOneScript(without) {
  return {
    name: 'in-one-script',
    enforce: 'post',
    transform: {
      filter: { id: /\/(?:src|components|embed)\/.*\.ts$/, code: 'import(' },
      handler: (code, id) => {
        const { dynamicImports } = parseSync(id, code, { lang: 'ts' }).module;
        const imports = [];
        const parts = dynamicImports.map(({ moduleRequest: { start, end } }, index) => {
          const request = code.slice(start, end);
          const leftOut = without?.exec(request);
          imports.push(
            leftOut
              ? `import { leftOut as ${LEFT_OUT} } from ${JSON.stringify(leftOutModule)};`
              : `import * as ${NAME}${index} from ${request};`,
          );
          return leftOut ? `${LEFT_OUT}("${leftOut[1]}")` : `Promise.resolve(${NAME}${index})`;
        });
        const eager = dynamicImports.reduceRight(
          (text, { start, end }, index) => `${text.slice(0, start)}${parts[index]}${text.slice(end)}`,
          code,
        );
        return { code: [...new Set(imports)].join('') + eager, map: null };
      },
    },
  };
}

/**
 * Leaves the worker out: what asks for it is told that there is none, and does the work itself, in slices.
 * @returns {import('vite').Plugin}
 */
export function withoutWorker() {
  return {
    name: 'without-worker',
    enforce: 'pre',
    load: {
      filter: { id: /\/worker-surveys\.ts$/ },
      handler: () => 'export const pageSurveys = { survey: () => Promise.resolve(undefined) };',
    },
  };
}

/**
 * Makes a script that can stand within a page's HTML: what would end it there, or hide its end, is written another way.
 * These texts stand in strings, templates and patterns only, where `\x3C` says the same as `<`.
 * @returns {import('vite').Plugin}
 */
export function safeWithinHtml() {
  return {
    name: 'safe-within-html',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          chunk.code = chunk.code.replaceAll(/<(?=!--|\/?script)/gi, '\\x3C');
          const { errors } = parseSync(chunk.fileName, chunk.code);
          if (errors.length > 0) throw new Error(`${chunk.fileName}: must be a script still, got ${errors[0].message}`);
        }
      },
    },
  };
}
