/**
 * Registers an element. A name that is taken (the bundle loaded twice, or two versions of it) stays with the first,
 * with one warning; without a DOM nothing happens, so that importing on a server is safe. A class that a page has
 * registered under a name of its own is registered here as a subclass, as a class can have one name only.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const existing = customElements.get(tag);
  if (existing !== undefined) {
    if (existing !== element) console.warn(`<${tag}> is already registered: the first registration stays`);
    return;
  }
  try {
    customElements.define(tag, element);
  } catch {
    customElements.define(tag, class extends element {});
  }
}
