/** Tells the tag of each class, from the module beside it that registers it with `define('tag', Class)`. */
const tags = () => {
  /** Tag by the name of the class. */
  const tagOf = new Map();
  return {
    name: 'tags',
    collectPhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (element && tag && ts.isStringLiteral(tag)) tagOf.set(element.getText(), tag.text);
    },
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        const tag = tagOf.get(declaration.name);
        if (tag === undefined) continue;
        Object.assign(declaration, { tagName: tag, customElement: true });
        const reference = { name: declaration.name, module: 'dist/index.js' };
        moduleDoc.exports?.push({ kind: 'custom-element-definition', name: tag, declaration: reference });
      }
    },
  };
};

const isPublic = ({ privacy }) => privacy === undefined || privacy === 'public';
/** What is documented is promised; the analyser also lists events by the names of constants. */
const isEventName = ({ name }) => /^[a-z][a-z-]*$/.test(name);

/** Leaves the elements alone, as what the package exports: one module, without what is private in it. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    const modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
      declarations.some(({ tagName }) => tagName),
    );
    const elements = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
    for (const element of elements) {
      element.members = element.members?.filter(isPublic);
      // Every element has an id.
      element.attributes = element.attributes?.filter(({ name }) => name !== 'id');
      element.events = element.events?.filter(isEventName);
    }
    const names = new Set(elements.flatMap(({ name, tagName }) => [name, tagName]));
    const exported = modules.flatMap(({ exports = [] }) => exports.filter(({ name }) => names.has(name)));
    for (const each of exported) each.declaration.module = 'dist/index.js';
    customElementsManifest.modules = [
      { kind: 'javascript-module', path: 'dist/index.js', declarations: elements, exports: exported },
    ];
  },
};

/** The manifest is made by the build and published with it; it is never committed, so it cannot go stale. */
export default {
  globs: ['components/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/define.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tags(), published],
};
