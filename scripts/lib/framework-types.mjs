import { elementModels, pascal } from './element-model.mjs';

/** Events of media elements: React and Preact have their own props for them. */
const MEDIA = "'onPlay' | 'onPause' | 'onEnded' | 'onSeeked'";

const quoted = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);
const doc = (text, indent = '') => `${indent}/** ${text.replace(/\s*\n\s*/g, ' ').replaceAll('*/', '* /')} */\n`;
const lines = (models, line) => models.map(line).join('\n');

/** An interface for each element: its attributes, each with what the manifest says of it. */
const attributes = ({ tagName, className, attributes: own }) => {
  const members = own.map(
    ({ name, type, description }) => `${doc(description, '  ')}  ${quoted(name)}?: ${type} | undefined;\n`,
  );
  return `${doc(`Attributes of \`<${tagName}>\``)}export interface ${className}Attributes {\n${members.join('')}}\n`;
};

/** An interface for each element: its events, by the names that a framework has for their props. */
const handlers = (propsOf) => (model) => {
  const members = model.events.flatMap(({ name, description }) =>
    propsOf(name).map(
      (prop) => `${doc(description, '  ')}  ${quoted(prop)}?: ((event: LossEvent<'${name}'>) => void) | undefined;\n`,
    ),
  );
  return `${doc(`Events of \`<${model.tagName}>\``)}export interface ${model.className}Handlers {\n${members.join('')}}\n`;
};

/** Attributes and events of an element. */
const own = ({ className }) => `Elements.${className}Attributes & ${className}Handlers`;

const byTag = (models) =>
  lines(models, (model) => {
    const { tagName, className, description } = model;
    return `${doc(description, '      ')}      '${tagName}': Props<Elements.${className}, ${own(model)}>;`;
  });

const elementTypes = (models) => `import type {
${lines(models, ({ className }) => `  ${className},`)}
} from '../components/index.js';
import type { LossEventDetails } from '../components/shared/events.js';

export type {
${lines(models, ({ className }) => `  ${className},`)}
};

/** An event of an element, by its name. */
export type LossEvent<Name extends string> = Name extends keyof LossEventDetails
  ? CustomEvent<LossEventDetails[Name]>
  : Event;

${lines(models, attributes)}`;

const HEAD = `import type * as Elements from './elements.js';
import type { LossEvent } from './elements.js';
`;

const jsx = (module) => (models) =>
  `declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${byTag(models)}
    }
  }
}
`;

/**
 * Frameworks by name: how their props for an event are called, and what surrounds the interfaces.
 * @type {Record<string, { propsOf: (name: string) => string[], head: string, tail: (models: object[]) => string }>}
 */
const FRAMEWORKS = {
  react: {
    propsOf: (name) => [`on${name}`],
    head: `import type { HTMLAttributes, RefAttributes } from 'react';

type Props<Element, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own | ${MEDIA}> & RefAttributes<Element> & { class?: string };
`,
    tail: jsx('react'),
  },
  preact: {
    propsOf: (name) => (name.includes('-') ? [`on${name}`] : [`on${name}`, `on${pascal(name)}`]),
    head: `import type { ClassAttributes, JSX } from 'preact';

type Props<Element extends EventTarget, Own> = Own & Omit<JSX.HTMLAttributes<Element>, keyof Own> & ClassAttributes<Element>;
`,
    tail: jsx('preact'),
  },
  solid: {
    propsOf: (name) => [`on:${name}`],
    head: `import type { JSX } from 'solid-js';

type Props<Element, Own> = Own & Omit<JSX.HTMLAttributes<Element>, keyof Own>;
`,
    tail: jsx('solid-js'),
  },
  vue: {
    propsOf: (name) => [`on${pascal(name)}`],
    head: `import type { HTMLAttributes, PublicProps } from 'vue';

type Props<Element, Own> = new () => Element & { $props: Own & Omit<HTMLAttributes, keyof Own> & PublicProps };
`,
    tail: (models) => `declare module 'vue' {
  interface GlobalComponents {
${byTag(models)}
  }
}
`,
  },
  svelte: {
    propsOf: (name) => [`on${name}`, `on:${name}`],
    head: `import type { HTMLAttributes } from 'svelte/elements';

type Props<Element extends EventTarget, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;
`,
    tail: (models) => `declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${byTag(models)}
  }
}
`,
  },
  'react-components': {
    propsOf: (name) => [`on${pascal(name)}`],
    head: `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';

type Component<Element, Own> = ForwardRefExoticComponent<
  Own & Omit<HTMLAttributes<Element>, keyof Own | ${MEDIA}> & RefAttributes<Element>
>;
`,
    tail: (models) =>
      lines(models, (model) => {
        const { className, description } = model;
        return `${doc(description)}export declare const ${className}: Component<Elements.${className}, ${own(model)}>;`;
      }),
  },
};

/**
 * Declarations for frameworks: the elements as tags of JSX and of templates, and the React components.
 * @param {object} manifest of the elements
 * @param {readonly object[]} optimizers those of the engine
 * @returns {Record<string, string>} texts by the names of their files
 */
export function frameworkTypes(manifest, optimizers) {
  const models = elementModels(manifest, optimizers);
  const texts = Object.entries(FRAMEWORKS).map(([name, { propsOf, head, tail }]) => [
    `${name}.d.ts`,
    `${HEAD}${head}\n${lines(models, handlers(propsOf))}\n${tail(models)}`,
  ]);
  return Object.fromEntries([['elements.d.ts', elementTypes(models)], ...texts]);
}
