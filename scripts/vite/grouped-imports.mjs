/** A part that is loaded when needed, out of a chunk that holds more than it, as the bundler writes it. */
const PART_OF_A_CHUNK = /\bawait (import\("[^"]+"\)\.then\(\((\w+)\) => \2\.\w+\))/g;

/**
 * Puts parentheses around `import(…).then(…)` behind an `await`. Vite up to version 7, in the build of whoever uses the package,
 * takes `const { name } = await import(…)` for the whole expression and looks for the name in the chunk itself.
 * @returns {import('vite').Plugin}
 */
export function groupedImports() {
  return {
    name: 'grouped-imports',
    // At the very end: what prints the code before would take the parentheses away.
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(PART_OF_A_CHUNK, 'await ($1)');
    },
  };
}
