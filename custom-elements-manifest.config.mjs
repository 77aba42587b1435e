/** Tells the tag of a class that `define('tag', Class)` registers. */
const tags = {
  name: 'tags',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === element?.getText());
    if (!declaration || !tag || !ts.isStringLiteral(tag)) return;
    Object.assign(declaration, { tagName: tag.text, customElement: true });
    const reference = { name: declaration.name, module: 'dist/index.js' };
    moduleDoc.exports?.push({ kind: 'custom-element-definition', name: tag.text, declaration: reference });
  },
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
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tags, published],
};
