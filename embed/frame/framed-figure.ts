import '../../components/loss-ball/loss-ball.ts';
import { LossLandscape } from '../../components/loss-landscape/loss-landscape.ts';
import { type FrameContent, type FrameParts, NOT_LOADED, readFrame } from '../../src/figure/frame-query.ts';
import { amendParts } from '../../src/figure/frame-command.ts';
import { showSound } from '../../src/figure/show-sound.ts';
import { showAppearance } from './appearance.ts';
import { tellNotices } from './notice.ts';

type Notices = FrameContent['notices'];

/** The one figure of the page: what the query says, and what messages have changed since. */
export class FramedFigure {
  /** About what could not be taken of the query or of the last message. */
  notices: Notices = [];
  readonly landscape: LossLandscape;
  private parts: FrameParts;
  private orders = 0;

  /** Called when there is something new to tell of what is shown. */
  onChange: () => void = () => undefined;

  constructor(parts: FrameParts) {
    this.parts = parts;
    this.landscape = new LossLandscape();
    const content = readFrame(parts);
    // The page's own policy allows what compiled formulas need.
    this.landscape.codegen = 'always';
    this.landscape.autoplay = content.autoplay;
    this.landscape.figure.subscribe((changes) => {
      if (changes.has('view')) showAppearance(this.landscape.figure.state.view);
      this.tellChange();
    });
    void this.open(content, (state) => this.landscape.figure.setState(state));
  }

  /** Changes what a message names; the rest stays as the reader has it. */
  set(values: Readonly<Record<string, unknown>>): void {
    const { parts, notices } = amendParts(this.parts, values);
    this.parts = parts;
    const content = readFrame(parts);
    const all = { ...content, notices: [...notices, ...content.notices] };
    void this.open(all, (state) => this.landscape.figure.amendAuthor(state));
  }

  /** What is wrong with a typed text is known only when it has been compiled. */
  private async open(content: FrameContent, show: Parameters<typeof showSound>[1]): Promise<void> {
    this.orders += 1;
    const order = this.orders;
    const { landscape } = this;
    landscape.controls = content.controls;
    landscape.interaction = content.interaction;
    landscape.label = content.label;
    showAppearance(content.state.view);
    this.tell(content.notices);
    const more = await showSound(content.state, (state) =>
      order === this.orders ? show(state) : Promise.resolve(undefined),
    ).catch(() => [NOT_LOADED]);
    if (order !== this.orders) return;
    if (more.length > 0) this.tell([...content.notices, ...more]);
    // Not before there is a race: no other than the one asked for is ever seen.
    if (!landscape.isConnected) {
      document.querySelector('#figure')?.append(landscape);
      this.tellChange();
    }
    await this.addPredict();
  }

  private tellChange(): void {
    if (this.landscape.isConnected) this.onChange();
  }

  private tell(notices: Notices): void {
    this.notices = notices;
    tellNotices(notices);
    this.tellChange();
  }

  /** What takes the guesses comes when guesses are first asked for. */
  private async addPredict(): Promise<void> {
    if (!this.landscape.figure.state.view.predict || document.querySelector('loss-predict')) return;
    await import('../../components/loss-predict/loss-predict.ts');
    this.landscape.id = 'landscape';
    const predict = document.createElement('loss-predict');
    predict.setAttribute('for', this.landscape.id);
    this.landscape.after(predict);
  }
}
