import type { FigureState } from '../../src/figure/state.ts';
import type { Wording } from '../../src/core/message.ts';
import { ballsWithin } from '../loss-ball/specification-of.ts';
import { warnOnce } from '../shared/warn-once.ts';
import { type AuthorInput, authorState } from './author-state.ts';

/** Properties that describe the figure's state: a later change of one changes that field only. */
export const AUTHORED = [
  'loss',
  'formula',
  'parameters',
  'domain',
  'start',
  'balls',
  'steps',
  'step',
  'speed',
  'seed',
  'noise',
  'view',
  'theme',
  'overlays',
  'loop',
  'predict',
] as const;

/** An element with the author's properties. */
export type AuthoredElement = Element & Omit<AuthorInput, 'children'>;

/** Reads what a page's author says of a figure, and keeps what could not be taken. */
export class Author {
  /** The last state read. */
  state: FigureState | undefined;
  private readonly complaints = new Map<string, Wording>();

  constructor(private readonly element: AuthoredElement) {}

  /** The first thing that could not be taken, as a sentence. */
  get complaint(): Wording | undefined {
    return this.complaints.values().next().value;
  }

  /** Reads attributes and children. A value at fault is warned about once; its last good one stays. */
  read(): FigureState {
    const { element } = this;
    this.complaints.clear();
    const own = Object.fromEntries(AUTHORED.map((name) => [name, element[name]])) as Omit<AuthorInput, 'children'>;
    const input: AuthorInput = { ...own, children: ballsWithin(element) };
    this.state = authorState(
      input,
      (attribute, reason, severity = 'error') => {
        warnOnce({ element, attribute, value: input[attribute], remedy: reason.text });
        if (severity === 'error') this.complaints.set(attribute, reason);
      },
      this.state,
    );
    return this.state;
  }
}
