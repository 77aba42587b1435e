/**
 * What editors read, from the manifest of the elements.
 * @typedef {{ name: string, description?: string, type?: { text: string } }} Attribute
 * @typedef {{ tagName: string, name: string, description?: string, attributes?: Attribute[], events?: Attribute[],
 *   slots?: Attribute[], cssParts?: Attribute[], cssProperties?: Attribute[] }} Element
 */

/** @returns {Element[]} the elements of a custom-elements manifest */
export const elementsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

/**
 * The values of an attribute that takes one of a few: those of its type, else those that its description gives, as in
 * `auto`, `light` or `dark`. Undefined where anything may stand.
 */
export function valuesOf({ description = '', type }) {
  const text = type?.text ?? '';
  if (/^'[^']*'( \| '[^']*')*$/.test(text)) return [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  const list = /^((?:`[a-z-]+`, )*`[a-z-]+` or `[a-z-]+`)(?=[.;:]|$)/.exec(description);
  return list ? [...list[1].matchAll(/`([^`]*)`/g)].map(([, value]) => value) : undefined;
}

const isBoolean = ({ type }) => type?.text === 'boolean';

/** Custom data for VS Code: https://github.com/microsoft/vscode-custom-data. `valueSet: 'v'` is an attribute without value. */
export function htmlData(manifest) {
  const tags = elementsOf(manifest).map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map((attribute) => {
      const values = valuesOf(attribute)?.map((name) => ({ name }));
      return {
        name: attribute.name,
        description: attribute.description,
        ...(values && { values }),
        ...(isBoolean(attribute) && { valueSet: 'v' }),
      };
    }),
  }));
  return { version: 1.1, tags };
}

function webTypesValue(attribute) {
  if (isBoolean(attribute)) return { kind: 'no-value', type: 'boolean', required: false };
  const type = valuesOf(attribute)?.map((value) => `'${value}'`) ?? 'string';
  return { kind: 'plain', type, required: false };
}

const named = (list = []) => list.map(({ name, description }) => ({ name: name || 'default', description }));

/** Web types for JetBrains' editors: https://github.com/JetBrains/web-types. */
export function webTypes(manifest, { name, version }) {
  const elements = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: webTypesValue(attribute),
    })),
    slots: named(element.slots),
    js: { events: named(element.events) },
    css: { parts: named(element.cssParts), properties: named(element.cssProperties) },
  }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements } },
  };
}
