import { encodeState } from '../../src/figure/codec-write.ts';
import { isPortable } from '../../src/figure/portable.ts';
import type { Figure } from '../../src/figure/figure.ts';
import type { FigureState } from '../../src/figure/state.ts';
import { emit } from '../shared/events.ts';
import type { Localize } from '../shared/localize.ts';
import { ownObjects } from '../shared/own-objects.ts';
import { warnOnce } from '../shared/warn-once.ts';
import { AuthoredLandscape } from './authored-landscape.ts';
import { figureName } from './figure-name.ts';
import type { Scene } from './scene.ts';

/** What a page's script can do with a figure: play it, read and set its state, take it along. */
export abstract class ScriptedLandscape extends AuthoredLandscape {
  abstract readonly figure: Figure;
  protected isAsked = false;
  abstract readonly plot: HTMLElement | null;
  protected abstract readonly localize: Localize;
  protected abstract scene: Scene | undefined;

  /** Everything that the figure shows, as one JSON value. */
  get state(): FigureState {
    return this.figure.state;
  }

  /** Runs the first race; where the page gave objects, as soon as they can be read. */
  begin(): void {
    this.isAsked = true;
    if (ownObjects.isComing) ownObjects.get(() => this.requestUpdate());
    else this.figure.begin();
  }

  play(): void {
    this.begin();
    this.figure.play();
  }

  pause(): void {
    this.figure.pause();
  }

  seek(step: number): void {
    this.figure.seek(step);
    emit(this, 'seeked', undefined);
  }

  stepBy(count: number): void {
    this.figure.stepBy(count);
    emit(this, 'seeked', undefined);
  }

  /** Back to what attributes and children say. */
  reset(): void {
    this.figure.reset();
  }

  getState(): FigureState {
    return this.state;
  }

  /**
   * Takes a state: as data, or as the text of a link. What cannot be taken is replaced by its default, with a warning.
   * Resolves when it is shown.
   */
  async setState(state: FigureState | string): Promise<void> {
    if (typeof state !== 'string' && !isPortable(state)) {
      await this.figure.setState(state);
      return;
    }
    const text = typeof state === 'string' ? state.replace(/^.*#/, '') : encodeState(state);
    const { decodeState } = await import('../../src/figure/codec.ts');
    const decoded = decodeState(text);
    for (const remedy of decoded.problems) warnOnce({ element: this, attribute: 'state', value: text, remedy });
    await this.figure.setState(decoded.state);
  }

  /**
   * A link to the page that this element is in, with the state. Throws a RangeError where the loss or a rule is an
   * object of the page, which no link can hold.
   */
  toURL(): string {
    const url = new URL(this.ownerDocument.baseURI);
    url.hash = encodeState(this.state);
    return url.href;
  }

  /** The picture with its caption and settings, as an SVG document of its own. Rejects while there is none. */
  async toSVG(): Promise<string> {
    await this.begun();
    await this.updateComplete;
    const { landscapeSvg } = await import('../loss-share/landscape-svg.ts');
    return landscapeSvg(this.plot, this.scene, this.figure, this.localize);
  }

  /** The picture as a PNG at twice its size. */
  async toBlob(): Promise<Blob> {
    const { pngOf } = await import('../loss-share/figure-png.ts');
    return pngOf(await this.toSVG());
  }

  /** Every point of every run, as comma-separated values. */
  async toCSV(): Promise<string> {
    await this.begun();
    const { dataText } = await import('../loss-share/take-along.ts');
    return dataText('csv', this.figure);
  }

  /** A script for PyTorch or Keras that prints the same positions. Rejects with what cannot be said there. */
  async toPython(framework: 'torch' | 'keras'): Promise<string> {
    await this.begun();
    return this.toText(framework);
  }

  /** Code that shows this figure in another page or text. */
  async toEmbedCode(kind: 'tag' | 'iframe' | 'markdown'): Promise<string> {
    return this.toText(kind);
  }

  private begun(): Promise<void> {
    this.begin();
    return this.figure.ready;
  }

  private async toText(kind: 'tag' | 'iframe' | 'markdown' | 'torch' | 'keras'): Promise<string> {
    const { copyText } = await import('../loss-share/take-along.ts');
    const title = this.label || figureName(this.figure, this.localize);
    return (await copyText(kind, this.figure, this.ownerDocument.baseURI, title)).text;
  }
}
