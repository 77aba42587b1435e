import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { properties } from '../shared/properties.ts';

/** A number that is being typed. */
interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
}

/** What the field is part of. */
export interface EditorHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  /** Takes what was typed; returns the reason where that cannot be. */
  takeText(text: string): string | undefined;
}

/**
 * The field in place of a number: Enter takes what was typed, Escape does not, and leaving it takes what can be taken.
 */
export class NumberEditor implements ReactiveController {
  private draft: Draft | undefined;

  constructor(private readonly host: EditorHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.draft = undefined;
  }

  get isOpen(): boolean {
    return this.draft !== undefined;
  }

  /** Opens the field: `text` is all selected, or has just begun to be typed. */
  open(text: string, isBegun: boolean): void {
    this.show({ text, problem: undefined });
    void this.focus('.field', isBegun);
  }

  /** The field; nothing of it gives its line another height. */
  render(name: string, colour: string | undefined): TemplateResult {
    const { text = '', problem } = this.draft ?? {};
    const hasProblem = problem !== undefined;
    const looks = { '--_number': colour, '--_characters': Math.max(2, text.length + 1) };
    return html`<input
        class="field"
        part="number"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-label=${name}
        aria-invalid=${hasProblem ? 'true' : nothing}
        aria-describedby=${hasProblem ? 'problem' : nothing}
        .value=${text}
        ${properties(looks)}
        @input=${this.onInput}
        @change=${(event: Event) => event.stopPropagation()}
        @keydown=${this.onKeyDown}
        @blur=${this.onBlur}
      />${hasProblem ? html`<span part="error" role="status" id="problem">${problem}</span>` : nothing}`;
  }

  private readonly onInput = (event: Event): void => {
    event.stopPropagation();
    this.show({ text: (event.currentTarget as HTMLInputElement).value, problem: undefined });
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.take();
    if (event.key === 'Escape') this.close();
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
    // A page that listens to keys is not to act on what is typed here.
    if (!event.ctrlKey && !event.metaKey && event.key !== 'Tab') event.stopPropagation();
  };

  private readonly onBlur = (): void => {
    if (this.draft === undefined) return;
    this.host.takeText(this.draft.text);
    this.show(undefined);
  };

  private take(): void {
    if (this.draft === undefined) return;
    const { text } = this.draft;
    const problem = this.host.takeText(text);
    if (problem === undefined) this.close();
    else this.show({ text, problem });
  }

  /** The focus goes back to the number. */
  private close(): void {
    this.show(undefined);
    void this.focus('.number', true);
  }

  /** Moves the focus to what is there after the update; the text of a field is selected, or the caret put behind it. */
  private async focus(selector: string, isBegun: boolean): Promise<void> {
    await this.host.updateComplete;
    const element = this.host.renderRoot.querySelector<HTMLElement>(selector);
    element?.focus({ preventScroll: true });
    if (!(element instanceof HTMLInputElement)) return;
    if (isBegun) element.setSelectionRange(element.value.length, element.value.length);
    else element.select();
  }

  private show(draft: Draft | undefined): void {
    this.draft = draft;
    this.host.requestUpdate();
  }
}
