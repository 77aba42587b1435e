import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { LossSource } from '../../src/core/loss.ts';
import { parametersOf } from '../../src/figure/typed-loss.ts';
import { type CaseWords, showLoss } from '../../src/losses/show-loss.ts';

/** A loss, and the words between its branches. */
export interface Typesettable {
  readonly loss: LossSource;
  readonly words: CaseWords;
}

/** What is shown of a loss' text. The typesetter is a part of its own that is fetched when needed; a later loss wins. */
export class TypesetFormula implements ReactiveController {
  /** MathML; the last formula's until the next is ready. */
  markup = '';
  /** The declared parameters that the formula does without. */
  unused: readonly string[] = [];
  private shown: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly what: () => Typesettable | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { loss, words } = this.what() ?? {};
    if (loss === undefined) return;
    const names = Object.keys(parametersOf(loss));
    // Values of parameters are not in it: a slider that is dragged typesets nothing.
    const key = JSON.stringify(['id' in loss ? loss.id : [loss.formula], names, words]);
    if (key === this.shown) return;
    this.shown = key;
    void this.typeset(key, loss, words);
  }

  /** `L(x, y) = …` */
  template(dimension: number): TemplateResult {
    return html`<span class="name">${unsafeHTML(nameOf(dimension))}</span
      ><!-- Markup of the typesetter: its own tags, names of the grammar and numbers. -->${unsafeHTML(this.markup)}`;
  }

  private async typeset(key: string, loss: LossSource, words: CaseWords | undefined): Promise<void> {
    const [markup, unused] = await Promise.all([showLoss(loss, words).catch(() => ''), unusedIn(loss)]);
    if (this.shown !== key) return;
    this.markup = markup;
    this.unused = unused;
    this.host.requestUpdate();
  }
}

async function unusedIn(loss: LossSource): Promise<readonly string[]> {
  const names = Object.keys(parametersOf(loss));
  if ('id' in loss || names.length === 0) return [];
  const { unusedNames } = await import('../../src/expression/parameter-names.ts');
  return unusedNames(loss.formula, names);
}

/** `L(x) =` or `L(x, y) =` as MathML. */
function nameOf(dimension: number): string {
  const variables = dimension === 1 ? '<mi>x</mi>' : '<mi>x</mi><mo separator="true">,</mo><mi>y</mi>';
  return `<math><mi>L</mi><mo stretchy="false">(</mo>${variables}<mo stretchy="false">)</mo><mo>=</mo></math>`;
}
