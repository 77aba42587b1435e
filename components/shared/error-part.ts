import { html, nothing, type TemplateResult } from 'lit';

/** A problem beside what it concerns, announced politely; nothing when there is none. */
export function errorPart(message: string | undefined): TemplateResult | typeof nothing {
  return message === undefined || message === '' ? nothing : html`<p part="error" role="status">${message}</p>`;
}
