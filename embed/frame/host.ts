import { readCommand } from '../../src/figure/frame-command.ts';
import { reportOf } from '../../src/figure/frame-report.ts';
import type { FramedFigure } from './framed-figure.ts';

/**
 * Does what the host asks by messages, and tells it how the figure stands: as soon as it
 * is shown, on request and after each change.
 * Messages of anybody else than the host are not heard. `docs/embedding.md` describes them.
 */
export function serveHost(framed: FramedFigure, host: Window): void {
  const { landscape } = framed;
  let told = '';
  const tell = (isAsked: boolean): void => {
    const report = reportOf(landscape.figure, framed.notices);
    const text = JSON.stringify(report);
    if (text === told && !isAsked) return;
    told = text;
    // Any host may read it: it holds nothing but what host and reader have said.
    host.postMessage(report, '*');
  };
  framed.onChange = () => tell(false);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const command = source === host ? readCommand(data) : undefined;
    switch (command?.kind) {
      case 'play':
      case 'pause':
      case 'reset':
        landscape[command.kind]();
        break;
      case 'seek':
        landscape.figure.pause();
        landscape.seek(command.step);
        break;
      case 'set':
        framed.set(command.values);
        break;
      case 'state':
        if (landscape.isConnected) tell(true);
        break;
      case undefined:
    }
  });
}
