import { parseSync } from 'vite';

/**
 * What a module tells its users.
 * @param {string} file name of the module, for the parser
 * @param {string} source
 * @returns {{ templates: string[], words: string[], silent: string[] }}
 *   `templates`: those of all sentences with the tag `say`, gaps numbered: `steps: must be at most {0}, got {1}`;
 *   `words`: texts that are given to `word`; `silent`: errors for users that are made of plain text
 */
export function sayings(file, source) {
  const found = { templates: [], words: [], silent: [] };
  visit(parseSync(file, source).program, (node) => {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'say') {
      found.templates.push(
        node.quasi.quasis.map(({ value }, gap) => `${gap === 0 ? '' : `{${gap - 1}}`}${value.cooked}`).join(''),
      );
    }
    if (node.type === 'CallExpression' && node.callee.name === 'word' && node.arguments[0].type === 'Literal') {
      found.words.push(node.arguments[0].value);
    }
    const isPlain = node.type === 'NewExpression' && /^(?:RangeError|TypeError)$/.test(node.callee.name ?? '');
    if (isPlain) found.silent.push(source.slice(node.start, node.end));
  });
  return found;
}

function visit(node, see) {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, see);
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') see(node);
    for (const child of Object.values(node)) visit(child, see);
  }
}
