import type { Survey } from '../analysis/survey.ts';
import type { judge } from '../analysis/verdict.ts';
import type { Loss } from '../core/loss.ts';
import type { Verdict } from '../core/verdict.ts';
import { type Codegen, Ingredients } from '../race/ingredients.ts';
import { type Race, runRace } from '../race/run-race.ts';
import type { BallSpecification, Domain, RaceSpecification } from '../race/specification.ts';
import { changesBetween, differences, isSameSurface, withRace } from './changes.ts';
import type { FigureChange, FigureLike, FigureProblem, UpdateOptions } from './contract.ts';
import { restingState } from './defaults.ts';
import { type AxisMemory, fitDimension, onCatalogueLoss, onTypedGround } from './fit.ts';
import { History } from './history.ts';
import { advance, clampStep, play, type Playback, stepBy } from './player.ts';
import { problemOf } from './problem.ts';
import type { FigureState, View } from './state.ts';

/** Finds the stationary points of a loss somewhere else. A newer request drops the older one: it resolves to undefined. */
export type Surveyor = (loss: Loss, domain: Domain) => Promise<Survey | undefined>;

export interface FigureOptions {
  /** The author's state; absent: the textbook scene at rest. */
  readonly state?: FigureState;
  /** Absent: surveys are made on the spot. */
  readonly surveyor?: Surveyor;
  readonly codegen?: Codegen;
}

/** How an edit enters the history: as one entry, as part of a gesture, or not at all. */
type Note = UpdateOptions | 'unnoted';

/**
 * One figure: its state, the race of that state, and the playback. It is the only owner of what is shown; views read
 * it and are told what changed. Time comes in by `advance` only.
 */
export class Figure implements FigureLike {
  state: FigureState;
  race: Race | undefined;
  survey: Survey | undefined;
  problem: FigureProblem | undefined;
  isPlaying = false;
  focusedBall: number | undefined;
  /** Resolves when the first race has been run, or its problem is known. */
  readonly ready: Promise<void>;
  private readonly history = new History<RaceSpecification>();
  private readonly listeners = new Set<(changes: ReadonlySet<FigureChange>) => void>();
  private readonly ingredients: Ingredients;
  private readonly surveyor: Surveyor;
  /** Loaded with the first survey: a picture needs neither, and shows sooner without them. */
  private judge: typeof judge | undefined;
  private author: FigureState;
  /** The state that is being compiled; further edits build on it. */
  private pending: FigureState | undefined;
  private axes: AxisMemory | undefined;
  private ratesOf: string | undefined;

  constructor({ state = restingState(), surveyor, codegen }: FigureOptions = {}) {
    this.state = state;
    this.author = state;
    this.ingredients = new Ingredients(codegen);
    this.surveyor = surveyor ?? surveyOnTheSpot;
    this.ready = this.take(state, 'unnoted').then(() => undefined);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** The verdict on a ball's run, or undefined while the stationary points are still being found. */
  verdictOf(index: number): Verdict | undefined {
    const ball = this.race?.balls[index];
    return this.survey === undefined || ball === undefined ? undefined : ball.trajectory.verdict;
  }

  /** Replaces the whole state, as the author's own: `reset` returns to it. Resolves to the problem, if there is one. */
  setState(state: FigureState): Promise<FigureProblem | undefined> {
    this.author = state;
    return this.take(state, 'unnoted');
  }

  /**
   * The author's state is another from now on, and `reset` returns to it. Only what differs from the author's last
   * state is shown: what a person has changed beside it stays.
   */
  amendAuthor(state: FigureState): Promise<FigureProblem | undefined> {
    const last = this.author;
    const base = this.pending ?? this.state;
    this.author = state;
    const next = withRace(base, { ...base.race, ...differences(last.race, state.race) });
    const view = { ...base.view, ...differences(last.view, state.view) };
    const step = last.step === state.step ? next.step : state.step;
    return this.take({ ...next, view, step }, 'unnoted');
  }

  update(patch: Partial<RaceSpecification>, options: UpdateOptions = {}): void {
    const base = this.pending ?? this.state;
    void this.take(withRace(base, { ...base.race, ...patch }), options);
  }

  updateBall(index: number, patch: Partial<BallSpecification>, options: UpdateOptions = {}): void {
    const { balls } = (this.pending ?? this.state).race;
    this.update({ balls: balls.map((ball, each) => (each === index ? { ...ball, ...patch } : ball)) }, options);
  }

  updateView(patch: Partial<View>): void {
    this.state = { ...this.state, view: { ...this.state.view, ...patch } };
    if (this.pending) this.pending = { ...this.pending, view: this.state.view };
    this.tell('view');
  }

  pickLoss(id: string): void {
    const base = this.pending ?? this.state;
    try {
      const race = onCatalogueLoss(base.race, id, this.ratesOf);
      void this.take({ ...base, race, step: race.steps }, {});
    } catch (error) {
      this.report(problemOf(error));
    }
  }

  async typeFormula(text: string): Promise<FigureProblem | undefined> {
    const { race } = this.state;
    const isTyped = 'formula' in race.loss;
    const loss = 'formula' in race.loss ? { ...race.loss, formula: text } : { formula: text };
    const next = withRace(this.state, { ...race, loss });
    return this.take(next, { gesture: 'formula' }, (fitting, dimension) =>
      isTyped ? fitting : onTypedGround(fitting, dimension),
    );
  }

  undo(): void {
    this.travel(this.history.undo(this.state.race));
  }

  redo(): void {
    this.travel(this.history.redo(this.state.race));
  }

  reset(): void {
    this.stop();
    void this.take({ ...this.author, view: { ...this.author.view, lang: this.state.view.lang } }, {});
  }

  play(): void {
    this.setPlayback(play(this.playback(), this.course()));
  }

  pause(): void {
    this.stop();
  }

  seek(step: number): void {
    this.setPlayback({ step: clampStep(step, this.state.race.steps), isPlaying: this.isPlaying });
  }

  stepBy(count: number): void {
    const { step, race } = this.state;
    this.setPlayback({ step: stepBy(step, count, race.steps), isPlaying: false });
  }

  advance(seconds: number): void {
    this.setPlayback(advance(this.playback(), this.course(), seconds));
  }

  focusBall(index: number | undefined): void {
    if (this.focusedBall === index) return;
    this.focusedBall = index;
    this.tell('focus');
  }

  subscribe(listener: (changes: ReadonlySet<FigureChange>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Makes `next` the state as soon as its formula and rules are compiled: at once when they are known. A later call
   * wins over one that is still compiling. On a problem the last good state stays.
   */
  private async take(
    next: FigureState,
    note: Note,
    fit: (race: RaceSpecification, dimension: number) => RaceSpecification = (race) => race,
  ): Promise<FigureProblem | undefined> {
    try {
      this.pending = next;
      if (!this.ingredients.has(next.race)) {
        await this.ingredients.prepare(next.race);
        if (this.pending?.race !== next.race) return undefined;
      }
      this.commit(this.pending, note, fit);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (this.pending?.race === next.race) {
        this.pending = undefined;
        this.report(problem);
      }
      return problem;
    }
  }

  private commit(
    next: FigureState,
    note: Note,
    fit: (race: RaceSpecification, dimension: number) => RaceSpecification,
  ): void {
    const before = this.race;
    const dimension = this.ingredients.findLoss(next.race.loss)?.dimension ?? next.race.start.length;
    const fitted = fitDimension(fit(next.race, dimension), dimension, this.axes);
    const race = runRace(fitted, this.ingredients, {
      previous: before,
      judge: (trajectory, domain) => this.judgeRun(trajectory, domain),
    });
    const isAnother = JSON.stringify(fitted) !== JSON.stringify(this.state.race);
    if (note !== 'unnoted' && isAnother) this.history.note(this.state.race, note.gesture);
    if (dimension > 1) this.axes = fitted;
    if ('id' in fitted.loss) this.ratesOf = fitted.loss.id;
    const changes = changesBetween(this.state, next, before, race);
    this.pending = undefined;
    this.race = race;
    this.state = { ...next, race: fitted, step: clampStep(next.step, fitted.steps) };
    if (this.problem !== undefined) changes.add('problem');
    this.problem = undefined;
    if (this.focusedBall !== undefined && this.focusedBall >= race.balls.length) this.focusedBall = undefined;
    if (changes.has('surface')) void this.findStationaryPoints(race);
    this.tell(...changes);
  }

  private async findStationaryPoints(race: Race): Promise<void> {
    this.survey = undefined;
    const [{ judge }, { rememberSurvey }, survey] = await Promise.all([
      import('../analysis/verdict.ts'),
      import('../analysis/survey.ts'),
      this.surveyor(race.loss, race.specification.domain),
    ]);
    this.judge = judge;
    if (survey === undefined || this.race === undefined || !isSameSurface(this.race, race)) return;
    rememberSurvey(race.loss, race.specification.domain, survey);
    this.survey = survey;
    this.tell('survey');
  }

  private judgeRun(...run: Parameters<typeof judge>): Verdict {
    if (this.judge === undefined) throw new Error('verdict: must be asked for when there is a survey');
    return this.judge(...run);
  }

  private travel(race: RaceSpecification | undefined): void {
    if (race !== undefined) void this.take(withRace(this.state, race), 'unnoted');
  }

  private report(problem: FigureProblem): void {
    this.problem = problem;
    this.tell('problem');
  }

  private playback(): Playback {
    return { step: this.state.step, isPlaying: this.isPlaying };
  }

  private course(): { steps: number; speed: number; loop: boolean } {
    const { speed, loop } = this.state.view;
    return { steps: this.state.race.steps, speed, loop };
  }

  private stop(): void {
    this.setPlayback({ step: this.state.step, isPlaying: false });
  }

  private setPlayback({ step, isPlaying }: Playback): void {
    const changes: FigureChange[] = [];
    if (step !== this.state.step) {
      this.state = { ...this.state, step };
      if (this.pending) this.pending = { ...this.pending, step };
      changes.push('step');
    }
    if (isPlaying !== this.isPlaying) {
      this.isPlaying = isPlaying;
      changes.push('playing');
    }
    if (changes.length > 0) this.tell(...changes);
  }

  private tell(...changes: FigureChange[]): void {
    const set = new Set(changes);
    for (const listener of this.listeners) listener(set);
  }
}

const surveyOnTheSpot: Surveyor = async (loss, domain) => {
  const { surveyOf } = await import('../analysis/survey.ts');
  return surveyOf(loss, domain);
};
