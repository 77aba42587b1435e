import { html, nothing, type TemplateResult } from 'lit';
import type { FigureProblem } from '../../src/figure/contract.ts';

export interface FormulaFieldOptions {
  readonly text: string;
  readonly label: string;
  readonly problem: FigureProblem | undefined;
  readonly onInput: (event: Event) => void;
  readonly onChange: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field for the text, over a copy of it that underlines what is wrong. What is said of it has the id `below`. */
export function formulaField({
  text,
  label,
  problem,
  onInput,
  onChange,
  onKeyDown,
}: FormulaFieldOptions): TemplateResult {
  return html`
    <div class="stack">
      <div class="copy" aria-hidden="true">${underlined(text, problem)}&#8203;</div>
      <textarea
        rows="1"
        autocapitalize="off"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby="below"
        .value=${text}
        @input=${onInput}
        @change=${onChange}
        @keydown=${onKeyDown}
      ></textarea>
    </div>
  `;
}

/** The text with the characters at fault underlined; a fault at the very end underlines a space after it. */
function underlined(text: string, problem: FigureProblem | undefined): unknown {
  if (problem?.start === undefined || problem.end === undefined) return text;
  const start = Math.min(problem.start, text.length);
  const fault = text.slice(start, Math.max(start + 1, problem.end));
  return html`${text.slice(0, start)}<u>${fault === '' ? '\u00a0' : fault}</u>${text.slice(start + fault.length)}`;
}
