/** Text within a cell of a table: one line, no bars. */
const cell = (text = '') => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

/** Code within a cell. */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, heads, rows) {
  if (!rows.length) return [];
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${title}`, lines.join('\n')];
}

const described = ({ name, description }) => [code(name), cell(description)];

/** Those of the members that are for pages; others link the elements to each other and are not promised. */
const isForPages = ({ description, static: isStatic }) => Boolean(description) && !isStatic;

const property = ({ name, type, description, readonly: isReadonly }) => [
  code(name),
  code(type?.text),
  `${cell(description)}${isReadonly ? ' Only to be read.' : ''}`,
];

const method = ({ name, parameters = [], description }) => [
  code(`${name}(${parameters.map((each) => each.name).join(', ')})`),
  cell(description),
];

/** One element: its heading with its tag, its text, a table of each kind that it has. */
function elementText(element) {
  const { tagName, description, attributes = [], events = [], members = [] } = element;
  const attributeFields = new Set(attributes.map(({ fieldName }) => fieldName));
  const isOwnProperty = (member) => member.kind === 'field' && !attributeFields.has(member.name);
  const properties = members.filter((member) => isForPages(member) && isOwnProperty(member));
  const methods = members.filter((member) => isForPages(member) && member.kind === 'method');
  return [
    `## ${tagName}`,
    description,
    ...table('Attributes', ['attribute', 'what'], attributes.map(described)),
    ...table('Properties', ['property', 'type', 'what'], properties.map(property)),
    ...table('Methods', ['method', 'what'], methods.map(method)),
    ...table('Events', ['event', 'when'], events.map(described)),
    ...table(
      'Slots',
      ['slot', 'what'],
      (element.slots ?? []).map(({ name, description: what }) => [name ? code(name) : '(children)', cell(what)]),
    ),
    ...table('Parts', ['part', 'what'], (element.cssParts ?? []).map(described)),
    ...table('Custom properties', ['property', 'what'], (element.cssProperties ?? []).map(described)),
    ...table('States', ['state', 'when'], (element.cssStates ?? []).map(described)),
  ].join('\n\n');
}

/** The elements of a manifest, the figure and its balls first. */
export function elementsOf(manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  const first = ['loss-landscape', 'loss-ball', 'loss-playground'];
  const place = ({ tagName }) => (first.includes(tagName) ? first.indexOf(tagName) : first.length);
  return elements.toSorted((a, b) => place(a) - place(b));
}

/** Names of what a manifest lists without saying what it is. */
export function undescribed(manifest) {
  const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
  return elementsOf(manifest).flatMap((element) => {
    const own = element.description ? [] : [element.tagName];
    const items = kinds.flatMap((kind) => (element[kind] ?? []).filter(({ description }) => !description));
    return [...own, ...items.map(({ name }) => `${element.tagName} ${name}`)];
  });
}

/** The reference of all elements as Markdown, from `dist/custom-elements.json`. */
export const elementsText = (manifest) => elementsOf(manifest).map(elementText).join('\n\n');
