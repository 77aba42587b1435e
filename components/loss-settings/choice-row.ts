import { html, type TemplateResult } from 'lit';

/** A setting that is one of a few, each with its name. */
export interface ChoiceRowOptions<T extends string> {
  readonly key: string;
  /** What is seen, and what is heard. */
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string;
  readonly take: (choice: T) => void;
}

/** A label and a native menu laid over the choice that holds. */
export function choiceRow<T extends string>(options: ChoiceRowOptions<T>): TemplateResult {
  const { key, label, name, value, choices, nameOf, take } = options;
  return html`
    <div class="row" data-setting=${key}>
      <span class="label" aria-hidden="true">${label}</span>
      <span class="menu">
        <span aria-hidden="true">${nameOf(value)}</span>
        <select
          aria-label=${name}
          @change=${(event: Event) => {
            event.stopPropagation();
            const chosen = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
            if (chosen !== undefined) take(chosen);
          }}
        >
          ${choices.map((each) => html`<option value=${each} .selected=${each === value}>${nameOf(each)}</option>`)}
        </select>
      </span>
    </div>
  `;
}
