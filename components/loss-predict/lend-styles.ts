import type { CSSResult } from 'lit';

/** Adds a style sheet to another element's shadow root; returns the way to take it back. */
export function lendStyles(element: Element, { styleSheet }: CSSResult): () => void {
  const root = element.shadowRoot;
  if (root === null || styleSheet === undefined) return () => undefined;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  return () => {
    const at = root.adoptedStyleSheets.lastIndexOf(styleSheet);
    if (at >= 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((_, index) => index !== at);
  };
}
