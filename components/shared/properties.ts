import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** CSS properties by name; undefined removes one. */
export type CssProperties = Readonly<Record<string, string | number | undefined>>;

class PropertiesDirective extends Directive {
  private current: CssProperties = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('properties: must stand in a tag, beside its attributes');
  }

  render(_properties: CssProperties): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [CssProperties]): unknown {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const name of Object.keys(this.current)) {
      if (properties[name] === undefined) style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (value !== undefined && value !== this.current[name]) style.setProperty(name, String(value));
    }
    this.current = properties;
    return noChange;
  }
}

/**
 * Sets CSS properties through the CSSOM. A `style` attribute, and so Lit's `styleMap`, is refused by a page whose
 * policy is `style-src 'self'`; this is not.
 *
 * @example
 * html`<input type="range" ${properties({ '--_fill': 0.3 })} />`
 */
export const properties = directive(PropertiesDirective);
