/**
 * Registers an element. A name that is taken (the bundle loaded twice, or two versions of it) stays with the first,
 * with one warning; without a DOM nothing happens, so that importing on a server is safe.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(tag);
  if (existing === undefined) customElements.define(tag, element);
  else if (existing !== element) console.warn(`<${tag}> is already registered: the first registration stays`);
}
