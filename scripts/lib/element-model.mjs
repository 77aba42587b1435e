import { elementsOf, valuesOf } from './editor-data.mjs';

/**
 * What frameworks are told of an element, from the manifest.
 * @typedef {{ name: string, type: string, description: string }} Attribute `type` is text in TypeScript
 * @typedef {{ name: string, description: string }} Event
 * @typedef {{ tagName: string, className: string, description: string, attributes: Attribute[], events: Event[] }} Model
 */

/** `ball-escape` → `BallEscape` */
export const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, before, letter) => letter.toUpperCase());

/** `weightDecay` → `weight-decay` */
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function typeOf(attribute, { name: className, members = [] }) {
  if (attribute.type?.text === 'boolean') return 'boolean';
  const values = valuesOf(attribute)?.filter((value) => value !== '');
  if (values) return values.map((value) => `'${value}'`).join(' | ');
  return members.some(({ name }) => name === attribute.name) ? `${className}['${attribute.name}']` : 'string';
}

/**
 * The settings of all rules, which a ball takes as attributes, in both ways of writing them.
 * @param {readonly { settings: object }[]} optimizers those of the engine
 * @returns {Attribute[]}
 */
function settingsOf(optimizers) {
  const all = new Map(optimizers.flatMap(({ settings }) => Object.entries(settings)));
  return [...all].flatMap(([name, { kind, names }]) =>
    [...new Set([name, kebab(name)])].map((written) => ({
      name: written,
      type: kind === 'boolean' ? 'boolean' : 'number | string',
      description: `A setting of the rule: ${names.en}`,
    })),
  );
}

/**
 * @param {object} manifest of the elements
 * @param {readonly { settings: object }[]} [optimizers] those of the engine
 * @returns {Model[]}
 */
export function elementModels(manifest, optimizers = []) {
  return elementsOf(manifest).map((element) => ({
    tagName: element.tagName,
    className: element.name,
    description: element.description,
    attributes: [
      ...(element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        type: typeOf(attribute, element),
        description: attribute.description,
      })),
      ...(element.tagName === 'loss-ball' ? settingsOf(optimizers) : []),
    ],
    events: (element.events ?? []).map(({ name, description }) => ({ name, description })),
  }));
}
