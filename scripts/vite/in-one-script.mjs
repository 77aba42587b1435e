import { parseSync } from 'vite';

/** What a module of the project says in place of `import()`: it is loaded with the rest. */
const NAME = 'lazy$';

/**
 * Makes of every `import('…')` of the project an import at once, handed out as a promise. A bundler that puts all into one
 * script can then join the modules; else it wraps each, to run it when it is asked for.
 * @returns {import('vite').Plugin}
 */
export function inOneScript() {
  return {
    name: 'in-one-script',
    enforce: 'post',
    transform: {
      filter: { id: /\/(?:src|components|embed)\/.*\.ts$/, code: 'import(' },
      handler: (code, id) => {
        const { dynamicImports } = parseSync(id, code, { lang: 'ts' }).module;
        const requests = dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start, end));
        const eager = dynamicImports.reduceRight(
          (text, { start, end }, index) => `${text.slice(0, start)}Promise.resolve(${NAME}${index})${text.slice(end)}`,
          code,
        );
        const imports = requests.map((request, index) => `import * as ${NAME}${index} from ${request};`);
        return { code: imports.join('') + eager, map: null };
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
