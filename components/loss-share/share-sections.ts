import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from '../../src/core/message.ts';
import { errorPart } from '../shared/error-part.ts';
import type { CopyKind, FileKind, ShareWords } from './share-words.ts';

/** A line that could not be read. */
export interface PasteFault {
  readonly text: string;
  readonly wording: Wording;
  readonly start: number;
  readonly end: number;
}

const FILES: readonly FileKind[] = ['csv', 'json', 'png', 'svg'];
const PASTE_EXAMPLE = 'optim.Adam(params, lr=0.01)';

/** A row of buttons that each copy a text. */
export function copySection(
  words: ShareWords,
  title: string,
  kinds: readonly CopyKind[],
  copy: (kind: CopyKind) => void,
): TemplateResult {
  return html`<section>
    <h3>${title}</h3>
    <div class="row">
      ${kinds.map(
        (kind) =>
          html`<button
            type="button"
            class="button"
            aria-label=${words.copyAs(words.kind[kind])}
            @click=${() => copy(kind)}
          >
            ${words.kind[kind]}
          </button>`,
      )}
    </div>
  </section>`;
}

/** The files that can be saved, and the way back from one. */
export function fileSection(
  words: ShareWords,
  on: { save: (kind: FileKind) => void; choose: () => void; open: (event: Event) => unknown },
): TemplateResult {
  return html`<section>
    <h3>${words.download}</h3>
    <div class="row">
      ${FILES.map(
        (kind) =>
          html`<button
            type="button"
            class="button"
            aria-label=${words.downloadAs(words.kind[kind])}
            @click=${() => on.save(kind)}
          >
            ${words.kind[kind]}
          </button>`,
      )}
    </div>
    <button type="button" class="button file" @click=${on.choose}>${words.open}</button>
    <input type="file" accept=".csv,.json,text/csv,application/json" hidden @change=${on.open} />
  </section>`;
}

/** The field for a line of Python, and what is wrong with it in `reason`. */
export function pasteSection(
  words: ShareWords,
  fault: PasteFault | undefined,
  reason: string | undefined,
  on: { submit: (event: Event) => void; type: (event: Event) => void },
): TemplateResult {
  return html`<section>
    <h3><label for="paste">${words.paste}</label></h3>
    <form class="line" @submit=${on.submit}>
      <input
        id="paste"
        type="text"
        autocapitalize="off"
        autocomplete="off"
        spellcheck="false"
        placeholder=${PASTE_EXAMPLE}
        aria-invalid=${fault === undefined ? nothing : 'true'}
        aria-describedby="below"
        @input=${on.type}
      />
      <button class="button">${words.add}</button>
    </form>
    <div class="below" id="below">${fault === undefined ? words.pasteHint : faultTemplate(fault, reason)}</div>
  </section>`;
}

/** The line with the characters at fault underlined, and what is wrong with them. */
function faultTemplate({ text, start, end }: PasteFault, reason: string | undefined): TemplateResult {
  const fault = text.slice(start, Math.max(start + 1, end));
  const line = html`<code>${text.slice(0, start)}<u>${fault === '' ? '\u00a0' : fault}</u>${text.slice(end)}</code>`;
  return html`${errorPart(reason)}${line}`;
}
