import { parseSync } from 'vite';
import { classicLoader } from './classic-loader.mjs';

/** Names that stand for imports in a chunk. Minified code has none like them. */
const TAKE = '$take';
const LOAD = '$load';

/**
 * Makes classic scripts of the chunks of a build: what a module imports is taken from the first script's store, what it
 * exports is put there, and `import()` adds a `<script>` element. What the entry needs at once becomes one script, the
 * entry's. All chunks lie in one folder. Modules that two chunks share are evaluated once, as ever, so classes and state
 * stay the same.
 * @returns {import('vite').Plugin}
 */
export function classicChunks() {
  return {
    name: 'classic-chunks',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
        const entry = chunks.find(({ isEntry }) => isEntry);
        const first = inOrder(entry, bundle);
        const lazy = chunks.filter((chunk) => !first.includes(chunk));
        const before = ({ imports }) => imports.filter((file) => lazy.includes(bundle[file])).map(nameOf);
        const needs = lazy.map((chunk) => [nameOf(chunk.fileName), before(chunk)]).filter(([, files]) => files.length);
        for (const chunk of lazy) chunk.code = lazyScript(chunk);
        entry.code = firstScript(first, Object.fromEntries(needs));
        for (const { fileName } of first) if (fileName !== entry.fileName) delete bundle[fileName];
      },
    },
  };
}

const nameOf = (file) => `./${file.split('/').at(-1)}`;

/** A chunk and all that it imports, each after what it needs. Throws an error for chunks that import one another. */
function inOrder(chunk, bundle, way = []) {
  if (way.includes(chunk)) throw new Error(`${chunk.fileName}: must not be imported by what it imports`);
  return [...new Set([...chunk.imports.flatMap((file) => inOrder(bundle[file], bundle, [...way, chunk])), chunk])];
}

/** `document.currentScript` tells the script who has asked for it. */
const lazyScript = (chunk) => `document.currentScript.hand(${evaluation(chunk)});`;

/** The loader with what is needed at once. */
const firstScript = (chunks, needs) =>
  [
    `(()=>{"use strict";const{take,load,keep}=(${classicLoader.toString()})(${JSON.stringify(needs)});`,
    ...chunks.map((chunk) => `keep("${nameOf(chunk.fileName)}",(${evaluation(chunk)})(take,load));`),
    '})();',
  ].join('\n');

/** A function that runs a chunk, given the ways to other chunks, and returns what it exports. */
function evaluation(chunk) {
  const { body, exported } = classicBody(chunk);
  return `(${TAKE},${LOAD})=>{"use strict";${body}\nreturn ${exported}}`;
}

/** The code of a chunk without `import` and `export`, and the object of what it exports. */
function classicBody({ fileName, code }) {
  if (code.includes(TAKE) || code.includes(LOAD)) throw new Error(`${fileName}: must not use ${TAKE} or ${LOAD}`);
  const { program, module } = parseSync(fileName, code);
  if (module.importMetas.length > 0) throw new Error(`${fileName}: must not use import.meta, which a script has not`);
  const exported = [];
  const edits = module.dynamicImports.map(({ start, end, moduleRequest }) => ({
    start,
    end,
    text: `${LOAD}("${nameOf(literal(code, moduleRequest))}")`,
  }));
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') edits.push({ ...node, text: takeText(node) });
    else if (node.type === 'ExportNamedDeclaration' && node.declaration === null && node.source === null) {
      exported.push(...node.specifiers.map(({ local, exported: as }) => `get ${as.name}(){return ${local.name}}`));
      edits.push({ ...node, text: '' });
    } else if (node.type.startsWith('Export')) throw new Error(`${fileName}: has an export of an unforeseen kind`);
  }
  const body = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), code);
  return { body, exported: `{${exported.join(',')}}` };
}

const literal = (code, { start, end }) => code.slice(start + 1, end - 1);

/** `import{a as b}from"./c.js"` as `const{a:b}=…`: what is imported has been evaluated, and no export changes later. */
function takeText({ specifiers, source }) {
  if (specifiers.length === 0) return '';
  const names = specifiers.map(({ type, imported, local }) => {
    if (type !== 'ImportSpecifier') throw new Error(`${source.value}: must be imported by names`);
    return `${imported.name}:${local.name}`;
  });
  return `const{${names.join(',')}}=${TAKE}("${nameOf(source.value)}");`;
}
