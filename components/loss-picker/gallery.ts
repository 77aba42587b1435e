import { html, nothing, type TemplateResult } from 'lit';
import type { Mode } from '../../src/plotting/ramp.ts';
import { closeIcon } from '../shared/icons.ts';
import type { Localize } from '../shared/localize.ts';
import { entries, type Entry, type EntryGroup, groups, isFound } from './gallery-entries.ts';
import { optionAfter } from './option-keys.ts';
import { pickerWords } from './picker-words.ts';
import { type Task, ThumbnailPainter } from './thumbnail-painter.ts';
import { thumbnailTemplate } from './thumbnail-template.ts';

/** What the gallery needs of the element that shows it. */
export interface GalleryHost {
  readonly localize: Localize;
  /** Where its template is rendered. */
  root(): ParentNode;
  update(): void;
  pick(entry: Entry): void;
  close(): void;
}

/** What the open dialog holds: a search, and the stories and losses that it finds. */
export class Gallery {
  private search = '';
  private selected: Entry | undefined;
  /** The option that Tab reaches. */
  private current: Entry = entries[0];
  /** How many groups are there yet. */
  private shown = 0;
  private isFocusDue = false;
  private readonly painter = new ThumbnailPainter();

  constructor(private readonly host: GalleryHost) {}

  /** Begins anew, at the entry that is shown on the page. */
  open(key: string | undefined): void {
    this.search = '';
    this.shown = 0;
    this.isFocusDue = true;
    this.selected = entries.find((entry) => entry.key === key);
    this.current = this.selected ?? entries[0];
  }

  /** Shows one more group; false when all are there. */
  showMore(): boolean {
    if (this.isComplete) return false;
    this.shown++;
    this.host.update();
    return true;
  }

  /** After each update of the host. */
  updated(mode: Mode, pixelRatio: number): void {
    const option = this.optionOf(this.current);
    if (this.isFocusDue && option !== null) {
      this.isFocusDue = false;
      // Nobody who came to look is made to type: the field waits.
      option.focus();
    }
    if (this.isComplete) this.painter.paint(this.tasks(), mode, pixelRatio);
  }

  stop(): void {
    this.painter.stop();
  }

  template(): TemplateResult {
    const { localize } = this.host;
    const words = pickerWords[localize.key];
    const found = this.found();
    return html`
      <div class="head">
        <h3>${words.title}</h3>
        <input
          type="search"
          aria-label=${words.search}
          aria-controls="list"
          placeholder=${words.search}
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="go"
          .value=${this.search}
          @input=${this.onSearch}
        />
        <button type="button" class="icon" aria-label=${localize.term('close')} @click=${() => this.host.close()}>
          ${closeIcon}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        ${this.search.trim() === '' || found.length === 0 ? nothing : words.found(found.length)}
      </p>
      <div class="list" id="list" role="listbox" aria-label=${words.title} aria-busy=${!this.isComplete}>
        ${groups.slice(0, this.shown).map((group) => this.group(group, new Set(found)))}
      </div>
      <p class="nothing" role="status">${found.length === 0 ? words.nothingFound(this.search.trim()) : nothing}</p>
    `;
  }

  /** A page that listens to keys (slides, shortcuts) is not to act on what is pressed in the gallery. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      // A search field would only be emptied by it.
      event.preventDefault();
      this.host.close();
    } else if (event.target instanceof HTMLInputElement) this.onFieldKey(event);
    else this.onOptionKey(event);
  };

  private group(group: EntryGroup, found: ReadonlySet<Entry>): TemplateResult {
    const { localize } = this.host;
    const own = entries.filter((entry) => entry.group === group);
    const name = group === 'stories' ? pickerWords[localize.key].stories : localize.term('lossGroup', group);
    return html`
      <div role="group" class=${group} aria-label=${name} ?hidden=${!own.some((entry) => found.has(entry))}>
        <div class="group-name" aria-hidden="true">${name}</div>
        <div class="grid" role="presentation">${own.map((entry) => this.option(entry, found))}</div>
      </div>
    `;
  }

  private option(entry: Entry, found: ReadonlySet<Entry>): TemplateResult {
    const { key } = this.host.localize;
    const reached = found.has(this.current) ? this.current : [...found][0];
    const isFirst = this.search.trim() !== '' && entry === [...found][0];
    return html`
      <a
        role="option"
        href="#${entry.link}"
        data-entry=${entry.key}
        class=${isFirst ? 'first' : ''}
        draggable="false"
        aria-label=${entry.names[key]}
        aria-describedby="about-${entry.key}"
        aria-selected=${entry === this.selected}
        tabindex=${entry === reached ? 0 : -1}
        ?hidden=${!found.has(entry)}
        @click=${(event: MouseEvent) => this.onClick(event, entry)}
      >
        ${thumbnailTemplate(entry)}
        <span class="name">${entry.names[key]}</span>
        <span class="about" id="about-${entry.key}">${entry.story[key]}</span>
      </a>
    `;
  }

  private get isComplete(): boolean {
    return this.shown >= groups.length;
  }

  private tasks(): Task[] {
    return entries.flatMap((entry) => {
      const element = this.optionOf(entry)?.querySelector('.thumbnail');
      return element ? [{ entry, element }] : [];
    });
  }

  private found(): readonly Entry[] {
    return this.search.trim() === '' ? entries : entries.filter((entry) => isFound(entry, this.search));
  }

  private optionOf({ key }: Entry): HTMLElement | null {
    return this.host.root().querySelector<HTMLElement>(`[data-entry="${key}"]`);
  }

  /** With a modifier, or another button, it is a link like any: to be opened beside or copied. */
  private onClick(event: MouseEvent, entry: Entry): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.host.pick(entry);
  }

  private readonly onSearch = (event: Event): void => {
    // The page is told what was chosen, not what was searched.
    event.stopPropagation();
    this.search = (event.target as HTMLInputElement).value;
    this.host.update();
  };

  private onFieldKey(event: KeyboardEvent): void {
    const [first] = this.found();
    if (first === undefined || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') this.focusOption(first);
    else if (this.search.trim() !== '') this.host.pick(first);
  }

  private onOptionKey(event: KeyboardEvent): void {
    const found = this.found();
    const index = found.findIndex((entry) => this.optionOf(entry) === event.target);
    if (index < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.host.pick(found[index]);
      return;
    }
    if (event.key.length === 1 || event.key === 'Backspace') {
      // What is typed lands in the field, which has the focus by then.
      this.host.root().querySelector('input')?.focus();
      return;
    }
    const places = found.flatMap((entry) => this.optionOf(entry)?.getBoundingClientRect() ?? []);
    const next = optionAfter(event.key, index, places);
    if (next === undefined) return;
    event.preventDefault();
    if (next === index && event.key === 'ArrowUp') this.host.root().querySelector('input')?.focus();
    else this.focusOption(found[next]);
  }

  private focusOption(entry: Entry): void {
    this.current = entry;
    this.optionOf(entry)?.focus();
    this.host.update();
  }
}
