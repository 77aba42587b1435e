import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Values (not types) that a module exports from others: name and the file it comes from. */
export function exportedValues(file) {
  const lists = [...readFileSync(file, 'utf8').matchAll(/^export \{([^}]+)\} from '([^']+)';/gm)];
  return lists.flatMap(([, names, from]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => ({ name, file: join(dirname(file), from) })),
  );
}

/** The doc comment of what a file exports, without its example, and its declaration. */
function declared({ name, file }) {
  const text = readFileSync(file, 'utf8');
  const start = new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, 'm').exec(text);
  if (start) {
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, start.index));
    if (!comment) throw new Error(`${file}: ${name} must have a doc comment`);
    const said = comment[1]
      .replaceAll(/^\s*\* ?/gm, '')
      .split('@example')[0]
      .trim();
    const signature = text.slice(start.index).split(/ \{\n| = |;\n/)[0];
    return { said, signature: signature.replace(/^export /, '') };
  }
  // Given on from another module.
  const again = exportedValues(file).find((each) => each.name === name);
  if (!again) throw new Error(`${file}: must export ${name}`);
  return declared(again);
}

/**
 * What stands below the heading of an exported name: its declaration and its doc comment, as Markdown.
 * @param {string} root the project
 * @param {string} name
 */
export function engineText(root, name) {
  const found = exportedValues(join(root, 'src/engine.ts')).find((each) => each.name === name);
  if (!found) throw new Error(`docs/engine.md: src/engine.ts exports no ${name}`);
  const { said, signature } = declared(found);
  return `\`\`\`ts\n${signature}\n\`\`\`\n\n${said}`;
}
