import { elementModels, pascal } from './element-model.mjs';

/**
 * A landscape reads its balls as soon as they stand in it, before properties are set: which settings a ball may have depends on
 * its rule. So the id of a rule is an attribute (in capitals, which HTML does not tell apart, it is not taken for the
 * property), and a rule as an object the property.
 */
const BALL = `export const LossBall = React.forwardRef(function LossBall({ optimizer, ...props }, ref) {
  const rule = typeof optimizer === 'object' ? { optimizer } : { OPTIMIZER: optimizer };
  return React.createElement(Ball, { ...props, ...rule, ref });
});
`;

/**
 * The module `loss-landscape/react`: a React component for each element, made by `@lit/react`. Its effects, of which React 18
 * warns on a server, are left out there.
 * @param {object} manifest of the elements
 * @param {string} elements where the registering module of the elements is
 */
export function reactWrapper(manifest, elements) {
  const component = ({ tagName, className, events }) => {
    const props = Object.fromEntries(events.map(({ name }) => [`on${pascal(name)}`, name]));
    return `${tagName === 'loss-ball' ? 'const Ball' : `export const ${className}`} = createComponent({
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

${BALL}`;
}
