import { elementModels, pascal } from './element-model.mjs';

/**
 * The module `loss-landscape/react`: a React component for each element, made by `@lit/react`. Its effects, of which React 18
 * warns on a server, are left out there.
 * @param {object} manifest of the elements
 * @param {string} elements where the registering module of the elements is
 */
export function reactWrapper(manifest, elements) {
  const component = ({ tagName, className, events }) => {
    const props = Object.fromEntries(events.map(({ name }) => [`on${pascal(name)}`, name]));
    return `export const ${className} = createComponent({
  react,
  tagName: '${tagName}',
  displayName: '${className}',
  elementClass: elements.${className},
  events: ${JSON.stringify(props)},
});`;
  };
  return `import * as React from 'react';
import { createComponent } from '@lit/react';
import * as elements from ${JSON.stringify(elements)};

const react = typeof document === 'undefined' ? { ...React, useLayoutEffect() {} } : React;

${elementModels(manifest).map(component).join('\n\n')}
`;
}
