import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What stands in a field while a person types, and what is wrong with it. */
export interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
  /** The value that the figure had when this was typed, or took from it. */
  readonly value: unknown;
}

/** Texts being typed, by field: a value that cannot be taken stays in its field with the reason beside it. */
export class FieldDrafts implements ReactiveController {
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drafts.clear();
  }

  /** The draft of a field, unless its value has meanwhile been changed elsewhere. */
  of(key: string, value: unknown): Draft | undefined {
    const draft = this.drafts.get(key);
    if (draft === undefined || Object.is(draft.value, value)) return draft;
    this.drafts.delete(key);
    return undefined;
  }

  set(key: string, draft: Draft): void {
    this.drafts.set(key, draft);
    this.host.requestUpdate();
  }

  /** What was taken is shown as the figure has it; what could not be taken stays, with its reason. */
  leave(key: string): void {
    if (this.drafts.get(key)?.problem === undefined) this.drop(key);
  }

  drop(key: string): void {
    if (this.drafts.delete(key)) this.host.requestUpdate();
  }
}
