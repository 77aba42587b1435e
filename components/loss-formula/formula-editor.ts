import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LossSource } from '../../src/core/loss.ts';
import type { FigureLike, FigureProblem } from '../../src/figure/contract.ts';
import { findLoss } from '../../src/losses/index.ts';
import type { RaceSpecification } from '../../src/race/specification.ts';

/** Milliseconds without a key after which what was typed is compiled. */
const PAUSE = 150;

/** The text of a loss that a person can edit. */
export function formulaText(loss: LossSource): string {
  return 'id' in loss ? findLoss(loss.id).formula : loss.formula;
}

/**
 * The editing of one formula: compiles while a person types, keeps what is wrong beside the text, and can go back to
 * the race as it was when the editing began.
 */
export class FormulaEditor implements ReactiveController {
  /** What stands in the field; undefined while nothing is edited. */
  text: string | undefined;
  problem: FigureProblem | undefined;
  private before: RaceSpecification | undefined;
  /** The loss that the text stands for: another one in the figure was chosen elsewhere. */
  private source: LossSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Compiling takes its time; only the newest answer counts. */
  private asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly figure: () => FigureLike | undefined,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Takes over a loss that was chosen elsewhere meanwhile. */
  hostUpdate(): void {
    const loss = this.figure()?.state.race.loss;
    if (this.text === undefined || loss === undefined || loss === this.source || this.isBusy) return;
    this.source = loss;
    this.text = formulaText(loss);
    this.problem = undefined;
  }

  begin(): void {
    const figure = this.figure();
    if (figure === undefined) return;
    this.before = figure.state.race;
    this.source = this.before.loss;
    this.text = formulaText(this.source);
    this.problem = figure.problem?.subject === 'formula' ? figure.problem : undefined;
    this.host.requestUpdate();
  }

  /** A key was typed. */
  type(text: string): void {
    this.text = text;
    this.problem = undefined;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.compile(), PAUSE);
    this.host.requestUpdate();
  }

  /** Another text as a whole: a suggestion or an example. */
  async replace(text: string): Promise<void> {
    this.text = text;
    await this.compile();
  }

  /** Keeps what was typed and ends, or stays when it cannot be taken. True when it ended. */
  async commit(): Promise<boolean> {
    const isUnchanged = this.source !== undefined && this.text === formulaText(this.source);
    if (!isUnchanged || this.timer !== undefined) await this.compile();
    if (this.problem !== undefined) return false;
    this.end();
    return true;
  }

  /** Goes back to the race as it was. */
  revert(): void {
    const figure = this.figure();
    this.asked += 1;
    if (figure !== undefined && this.before !== undefined && figure.state.race !== this.before) {
      figure.update(this.before, { gesture: 'formula' });
    }
    this.end();
  }

  private get isBusy(): boolean {
    return this.timer !== undefined;
  }

  private end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.text = undefined;
    this.problem = undefined;
    this.before = undefined;
    this.host.requestUpdate();
  }

  private async compile(): Promise<void> {
    const figure = this.figure();
    const { text } = this;
    clearTimeout(this.timer);
    if (figure === undefined || text === undefined) return;
    this.asked += 1;
    const mine = this.asked;
    const isSame = this.source !== undefined && text === formulaText(this.source) && figure.problem === undefined;
    const problem = isSame ? undefined : await figure.typeFormula(text);
    if (mine !== this.asked) return;
    this.timer = undefined;
    this.source = figure.state.race.loss;
    this.problem = problem;
    this.host.requestUpdate();
  }
}
