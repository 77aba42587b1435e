import type { Survey } from '../analysis/survey.ts';
import type { Verdict } from '../core/verdict.ts';
import { type Codegen, Ingredients } from '../race/ingredients.ts';
import { type Race, runRace } from '../race/run-race.ts';
import type { BallSpecification, RaceSpecification } from '../race/specification.ts';
import { changesBetween, differences, isSameSurface, withRace } from './changes.ts';
import type { FigureLike, FigureProblem, ReplaceOptions, UpdateOptions } from './contract.ts';
import { restingState } from './defaults.ts';
import {
  asItStands,
  type AxisMemory,
  type Fit,
  fitDimension,
  onCatalogueLoss,
  onTypedGround,
  type Pending,
} from './fit.ts';
import { GroundSurvey, type Surveyor } from './ground-survey.ts';
import { History } from './history.ts';
import { PlayedFigure } from './played-figure.ts';
import { clampStep } from './player.ts';
import { asked, hasOtherPaths } from './prediction.ts';
import { problemOf } from './problem.ts';
import type { FigureState, View } from './state.ts';
import { type Parameters, typedLoss } from './typed-loss.ts';
import { zoomOn } from './zoom-on.ts';

export type { Surveyor } from './ground-survey.ts';

export interface FigureOptions {
  /** The author's state; absent: the textbook scene at rest. */
  readonly state?: FigureState;
  /** Absent: surveys are made on the spot. */
  readonly surveyor?: Surveyor;
  readonly codegen?: Codegen;
  /** Nothing is compiled and run before `begin`, or the first edit. */
  readonly isLazy?: boolean;
}

/** How an edit enters the history: as one entry, as part of a gesture, or not at all. */
type Note = UpdateOptions | 'unnoted';

/**
 * One figure: its state, the race of that state, and the playback. It is the only owner of what is shown; views read
 * it and are told what changed.
 */
export class Figure extends PlayedFigure implements FigureLike {
  race: Race | undefined;
  problem: FigureProblem | undefined;
  /** Resolves when the first race has been run, or its problem is known; what is lazy has to be begun. */
  readonly ready: Promise<void>;
  private isBegun = false;
  private tellReady: (() => void) | undefined;
  private readonly history = new History<RaceSpecification>();
  private readonly ingredients: Ingredients;
  private readonly ground: GroundSurvey;
  private author: FigureState;
  private axes: AxisMemory | undefined;
  private ratesOf: string | undefined;

  constructor({ state = restingState(), surveyor, codegen, isLazy = false }: FigureOptions = {}) {
    super(asked(state));
    this.author = state;
    this.ingredients = new Ingredients(codegen);
    this.ground = new GroundSurvey(surveyor);
    this.prediction.begin(state.view);
    this.ready = new Promise((resolve) => {
      this.tellReady = resolve;
    });
    if (!isLazy) this.begin();
  }

  /** Runs the first race, where that has not been done. */
  begin(): void {
    if (!this.isBegun) void this.take(this.state, 'unnoted');
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  get survey(): Survey | undefined {
    return this.ground.current;
  }

  /** The verdict on a ball's run, or undefined while the stationary points are still being found or the figure is veiled. */
  verdictOf(index: number): Verdict | undefined {
    const ball = this.race?.balls[index];
    if (this.survey === undefined || ball === undefined || this.isVeiled) return undefined;
    return ball.trajectory.verdict;
  }

  /**
   * Replaces the whole state, as the author's own: `reset` returns to it. With options it is an edit like others, that
   * can be undone; without, what was before is forgotten. Resolves to the problem, if there is one.
   */
  setState(state: FigureState, options?: ReplaceOptions): Promise<FigureProblem | undefined> {
    if (options?.keepsAuthor !== true) this.author = state;
    if (options === undefined) this.history.clear();
    this.prediction.begin(state.view);
    return this.take(asked(state), options ?? 'unnoted');
  }

  /**
   * The author's state is another from now on, and `reset` returns to it. Only what differs from the author's last
   * state is shown: what a person has changed beside it stays.
   */
  async amendAuthor(state: FigureState): Promise<FigureProblem | undefined> {
    if (!this.isBegun) {
      this.author = state;
      this.state = asked(state);
      this.prediction.begin(state.view);
      this.tell('view', 'step');
      return undefined;
    }
    const last = this.author;
    // A framework sets an equal array anew each time that it renders.
    if (JSON.stringify(last) === JSON.stringify(state)) return Promise.resolve(this.problem);
    const { state: base, fit } = this.latest();
    this.author = state;
    const patch = differences(last.race, state.race);
    this.history.amend((race) => ({ ...race, ...patch }));
    const next = withRace(base, { ...base.race, ...patch });
    const view = { ...base.view, ...differences(last.view, state.view) };
    const step = last.step === state.step ? next.step : state.step;
    const isAsking = view.predict !== base.view.predict;
    if (isAsking) this.prediction.begin(view);
    const shown = { ...next, view, step };
    return this.take(isAsking ? asked(shown) : shown, 'unnoted', 'loss' in patch ? asItStands : fit);
  }

  /** The author's step is another, and it is shown: as often as once a frame, as nothing else changes. */
  amendStep(step: number): void {
    this.author = { ...this.author, step: clampStep(step, this.author.race.steps) };
    this.seek(step);
  }

  update(patch: Partial<RaceSpecification>, options: UpdateOptions = {}): void {
    const { state: base, fit } = this.latest();
    const isElsewhere = patch.loss !== undefined || patch.domain !== undefined || patch.start !== undefined;
    void this.take(withRace(base, { ...base.race, ...patch }), options, isElsewhere ? asItStands : fit);
  }

  updateBall(index: number, patch: Partial<BallSpecification>, options: UpdateOptions = {}): void {
    const { balls } = this.latest().state.race;
    this.update({ balls: balls.map((ball, each) => (each === index ? { ...ball, ...patch } : ball)) }, options);
  }

  updateView(patch: Partial<View>): void {
    const view = { ...this.state.view, ...patch };
    const isAsking = view.predict !== this.state.view.predict;
    this.see({ ...this.state, view });
    if (!isAsking) return this.tell('view');
    this.prediction.begin(view);
    this.setPlayback({ step: view.predict ? 0 : this.state.step, isPlaying: false });
    this.tell('view', 'guess');
  }

  pickLoss(id: string): void {
    const base = this.latest().state;
    try {
      const race = onCatalogueLoss(base.race, id, this.ratesOf);
      void this.take({ ...base, race, step: race.steps }, {});
    } catch (error) {
      this.report(problemOf(error));
    }
  }

  async typeFormula(text: string, parameters?: Parameters): Promise<FigureProblem | undefined> {
    const { state, fit } = this.latest();
    const { loss } = state.race;
    const next = withRace(state, { ...state.race, loss: typedLoss(loss, text, parameters) });
    return this.take(next, { gesture: 'formula' }, 'formula' in loss ? fit : onTypedGround);
  }

  undo(): void {
    this.travel(this.history.undo(this.state.race));
  }

  redo(): void {
    this.travel(this.history.redo(this.state.race));
  }

  reset(): void {
    this.stop();
    const view = { ...this.author.view, lang: this.state.view.lang };
    this.prediction.begin(view);
    void this.take(asked({ ...this.author, view }), {});
    this.tell('guess');
  }

  /** More is known of the runs than their verdicts: what takes longer was found after the survey. */
  tellFound(): void {
    this.tell('survey');
  }

  /**
   * Makes `next` the state as soon as its formula and rules are compiled: at once when they are known. A later call
   * wins over one that is still compiling. On a problem the last good state stays.
   */
  private async take(next: FigureState, note: Note, fit: Fit = asItStands): Promise<FigureProblem | undefined> {
    this.isBegun = true;
    try {
      this.pending = { state: next, fit };
      if (!this.ingredients.has(next.race)) {
        await this.ingredients.prepare(next.race);
        if (this.pending?.state.race !== next.race) return undefined;
      }
      this.commit(this.pending, note);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (this.pending?.state.race === next.race) {
        this.pending = undefined;
        this.report(problem);
      }
      return problem;
    } finally {
      this.tellReady?.();
    }
  }

  private commit({ state: next, fit }: Pending, note: Note): void {
    const before = this.race;
    const dimension = this.ingredients.findLoss(next.race.loss)?.dimension ?? next.race.start.length;
    const fitted = fitDimension(fit(next.race, dimension), dimension, this.axes);
    const race = runRace(fitted, this.ingredients, {
      previous: before,
      judge: (trajectory, domain) => this.ground.judgeRun(trajectory, domain),
    });
    const isAnother = JSON.stringify(fitted) !== JSON.stringify(this.state.race);
    if (note !== 'unnoted' && isAnother) this.history.note(this.state.race, note.gesture);
    if (dimension > 1) this.axes = fitted;
    if ('id' in fitted.loss) this.ratesOf = fitted.loss.id;
    const changes = changesBetween(this.state, next, before, race);
    const isAskedAgain = next.view.predict && hasOtherPaths(fitted, this.state.race);
    if (isAskedAgain) this.prediction.askAgain();
    this.prediction.keepTo(race.balls.length, dimension);
    this.pending = undefined;
    this.race = race;
    const step = isAskedAgain && next.step >= fitted.steps ? 0 : clampStep(next.step, fitted.steps);
    if (step !== this.state.step) changes.add('step');
    if (next.view.predict || this.state.view.predict) changes.add('guess');
    this.state = { ...next, view: zoomOn(fitted.domain, next.view, this.state), race: fitted, step };
    if (this.problem !== undefined) changes.add('problem');
    this.problem = undefined;
    if (this.focusedBall !== undefined && this.focusedBall >= race.balls.length) this.focusedBall = undefined;
    if (changes.has('surface')) void this.findStationaryPoints(race);
    this.tell(...changes);
  }

  private async findStationaryPoints(race: Race): Promise<void> {
    const isStillHere = (): boolean => this.race !== undefined && isSameSurface(this.race, race);
    if (await this.ground.find(race, isStillHere)) this.tell('survey');
  }

  /** What edits build on: the state that is being compiled, else the one that is shown. */
  private latest(): Pending {
    return this.pending ?? { state: this.state, fit: asItStands };
  }

  private travel(race: RaceSpecification | undefined): void {
    if (race !== undefined) void this.take(withRace(this.state, race), 'unnoted');
  }

  private report(problem: FigureProblem): void {
    this.problem = problem;
    this.tell('problem');
  }
}
