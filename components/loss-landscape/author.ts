import type { Figure } from '../../src/figure/figure.ts';
import type { FigureState } from '../../src/figure/state.ts';
import type { Wording } from '../../src/core/message.ts';
import { ballsWithin } from '../loss-ball/specification-of.ts';
import { ownObjects } from '../shared/own-objects.ts';
import { warnOnce } from '../shared/warn-once.ts';
import { type AttributeName, type AuthorInput, authorState, authorStep } from './author-state.ts';

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

/** What a page's author may change of a figure's state. */
export type Authored = (typeof AUTHORED)[number];

/** An element with the author's properties. */
export type AuthoredElement = Element & Omit<AuthorInput, 'children' | 'own'>;

/** Reads what a page's author says of a figure, and keeps what could not be taken. */
export class Author {
  /** The last state read. */
  state: FigureState | undefined;
  /** A page's script is setting the step: it need not be told of that. */
  isStepping = false;
  private readonly complaints = new Map<string, Wording>();

  constructor(
    private readonly element: AuthoredElement,
    /** Called when what the page gave as objects can be read. */
    private readonly onReadable: () => void,
  ) {}

  /** The first thing that could not be taken, as a sentence. */
  get complaint(): Wording | undefined {
    return this.complaints.values().next().value;
  }

  /** Reads attributes and children. A value at fault is warned about once; its last good one stays. */
  read(): FigureState {
    const { element } = this;
    this.complaints.clear();
    const own = Object.fromEntries(AUTHORED.map((name) => [name, element[name]])) as Omit<
      AuthorInput,
      'children' | 'own'
    >;
    const input: AuthorInput = { ...own, children: ballsWithin(element), own: () => ownObjects.get(this.onReadable) };
    this.state = authorState(
      input,
      (attribute, reason, severity) => this.complain(attribute, reason, severity),
      this.state,
    );
    return this.state;
  }

  /** Hands on what was changed. The step alone takes a short way: a page may set it on every frame. */
  amend(figure: Figure, changed: readonly Authored[]): void {
    if (changed.length !== 1 || changed[0] !== 'step') {
      void figure.amendAuthor(this.read());
      return;
    }
    this.isStepping = true;
    figure.amendStep(this.readStep(figure.state.race.steps));
    this.isStepping = false;
  }

  /** Takes what the page has said between the making of the figure and its first update, as React's effects do. */
  amendLate(figure: Figure): void {
    const before = JSON.stringify(this.state);
    const now = this.read();
    if (JSON.stringify(now) !== before) void figure.amendAuthor(now);
  }

  private readStep(steps: number): number {
    this.complaints.delete('step');
    return authorStep(this.element.step, steps, (attribute, reason) => this.complain(attribute, reason));
  }

  private complain(attribute: AttributeName, reason: Wording, severity: 'error' | 'notice' = 'error'): void {
    const { element } = this;
    warnOnce({ element, attribute, value: element[attribute], remedy: reason.text });
    if (severity === 'error') this.complaints.set(attribute, reason);
  }
}
