import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LossSource } from '../../src/core/loss.ts';
import type { ParameterOffer } from '../../src/expression/parameter-names.ts';
import { definedStart } from '../../src/figure/defined-start.ts';
import type { FigureLike, FigureProblem, UpdateOptions } from '../../src/figure/contract.ts';
import { declare } from '../../src/figure/parameters.ts';
import { type Parameters, parametersOf } from '../../src/figure/typed-loss.ts';
import { findLoss } from '../../src/losses/index.ts';
import type { RaceSpecification } from '../../src/race/specification.ts';

/** Milliseconds without a key after which what was typed is compiled. */
const PAUSE = 150;

/** All that is typed in one go is one step of undo. */
const GESTURE: UpdateOptions = { gesture: 'formula' };

/** The text of a loss that a person can edit. */
export function formulaText(loss: LossSource): string {
  return 'id' in loss ? findLoss(loss.id).formula : loss.formula;
}

/**
 * The editing of one formula: compiles while a person types, keeps what is wrong beside the text, and can go back to
 * the loss as it was when the editing began. What is changed elsewhere meanwhile is kept.
 */
export class FormulaEditor implements ReactiveController {
  /** What stands in the field; undefined while nothing is edited. */
  text: string | undefined;
  problem: FigureProblem | undefined;
  /** Parameters that the text seems to miss. */
  offer: ParameterOffer | undefined;
  /** Parameters that were made for a text that has yet to be taken; undefined: those of the figure's loss. */
  private declared: Parameters | undefined;
  private edited: FigureLike | undefined;
  private before: RaceSpecification | undefined;
  /** The loss that the text stands for: another one in the figure was chosen elsewhere. */
  private source: LossSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The text is newer than the figure's loss: it waits for a pause, or is being compiled. */
  private isBusy = false;
  /** Compiling takes its time; only the newest answer counts. */
  private asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly figure: () => FigureLike | undefined,
  ) {
    host.addController(this);
  }

  /** Moved in the document: what was typed is still to be compiled. */
  hostConnected(): void {
    if (this.isBusy) this.compileSoon();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Takes over a loss that was chosen elsewhere meanwhile; another figure ends the editing. */
  hostUpdate(): void {
    const figure = this.figure();
    if (this.text === undefined || figure === undefined) return;
    if (figure !== this.edited) this.end();
    else if (!this.isBusy && figure.state.race.loss !== this.source) this.followLoss(figure);
  }

  begin(): void {
    const figure = this.figure();
    if (figure === undefined) return;
    this.edited = figure;
    this.follow(figure);
    this.host.requestUpdate();
  }

  /** A key was typed. */
  type(text: string): void {
    this.text = text;
    this.problem = undefined;
    this.offer = undefined;
    this.compileSoon();
    this.host.requestUpdate();
  }

  /** Another text as a whole: a suggestion, or an example with its own parameters. */
  async replace(text: string, parameters?: Parameters): Promise<void> {
    this.text = text;
    this.declared = parameters ?? this.declared;
    await this.compile();
  }

  /** Declares the parameters that the text seems to miss. */
  async takeOffer({ formula, names }: ParameterOffer): Promise<void> {
    await this.replace(formula, declare(this.parameters, names));
  }

  /** Keeps what was typed and ends, or stays when it cannot be taken. True when it ended. */
  async commit(): Promise<boolean> {
    if (!(await this.compile()) || this.problem !== undefined) return false;
    this.end();
    return true;
  }

  /** Goes back to the loss as it was, on the ground where it was. True when that was another one. */
  revert(): boolean {
    const { before, edited } = this;
    const isChanged = before !== undefined && edited !== undefined && edited.state.race.loss !== before.loss;
    if (isChanged) {
      const { loss, domain, start } = before;
      edited.update({ ...edited.state.race, loss, domain, start }, GESTURE);
    } else if (edited !== undefined) {
      hold(edited);
    }
    this.end();
    return isChanged;
  }

  private get parameters(): Parameters {
    return this.declared ?? (this.edited === undefined ? {} : parametersOf(this.edited.state.race.loss));
  }

  /** Of a formula whose parameters alone were moved, the text stays, whatever stands in the field by now. */
  private followLoss(figure: FigureLike): void {
    const { loss } = figure.state.race;
    const { source } = this;
    const isMoved = source !== undefined && 'formula' in source && 'formula' in loss && loss.formula === source.formula;
    if (isMoved) this.source = loss;
    else this.follow(figure);
  }

  private follow(figure: FigureLike): void {
    this.before = figure.state.race;
    this.source = this.before.loss;
    this.text = formulaText(this.source);
    this.forgetProblem();
  }

  private forgetProblem(): void {
    this.problem = undefined;
    this.offer = undefined;
    this.declared = undefined;
  }

  private end(): void {
    clearTimeout(this.timer);
    this.asked += 1;
    this.isBusy = false;
    this.text = undefined;
    this.forgetProblem();
    this.before = undefined;
    this.edited = undefined;
    this.host.requestUpdate();
  }

  private compileSoon(): void {
    clearTimeout(this.timer);
    this.asked += 1;
    this.isBusy = true;
    this.timer = setTimeout(() => void this.compile(), PAUSE);
  }

  /** False when something newer was typed, or the editing ended, before there was an answer. */
  private async compile(): Promise<boolean> {
    const { text, edited: figure } = this;
    clearTimeout(this.timer);
    if (figure === undefined || text === undefined) return false;
    this.asked += 1;
    const mine = this.asked;
    this.isBusy = true;
    const { declared } = this;
    const isSame = declared === undefined && this.source !== undefined && text === formulaText(this.source);
    const problem = isSame ? hold(figure) : await figure.typeFormula(text, declared);
    if (mine === this.asked && !isSame && problem === undefined) startWhereDefined(figure);
    const offer = problem === undefined ? undefined : await this.findOffer(text, problem);
    if (mine !== this.asked) return false;
    this.isBusy = false;
    this.source = figure.state.race.loss;
    this.problem = problem;
    this.offer = offer;
    if (problem === undefined) this.declared = undefined;
    this.host.requestUpdate();
    return true;
  }

  /** What a suggestion mends is not offered too, unless it is at least as likely. */
  private async findOffer(text: string, problem: FigureProblem): Promise<ParameterOffer | undefined> {
    if (problem.subject !== 'formula') return undefined;
    const { offerParameters } = await import('../../src/expression/parameter-names.ts');
    const offer = offerParameters(text, Object.keys(this.parameters));
    return offer?.isLikely === true || problem.suggestion === undefined ? offer : undefined;
  }
}

/** A formula that was typed begins where it has a value, if it has one anywhere. */
function startWhereDefined(figure: FigureLike): void {
  const start = figure.race && definedStart(figure.race);
  if (start !== undefined) figure.update({ start }, GESTURE);
}

/** Keeps the race that is shown: drops a text that is still being compiled, and the problem of the last. */
function hold(figure: FigureLike): undefined {
  figure.update(figure.state.race, GESTURE);
}
