import type { ComplexAttributeConverter } from 'lit';

/** Boolean attributes as people and frameworks write them: `"false"` (Vue, React 18) means off. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.trim().toLowerCase() !== 'false',
  toAttribute: (value) => (value ? '' : null),
};
