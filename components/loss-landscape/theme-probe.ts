import { css, html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Theme } from '../../src/figure/state.ts';
import { ElementTheme } from '../shared/page-theme.ts';

/** The probe's looks: its colour tells which of the two designs holds, its transition tells when that changes. */
export const probeStyles = css`
  .theme-probe {
    position: absolute;
    width: 0;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    color: light-dark(#000, #fff);
    transition: color 1ms;
  }
`;

export const themeProbe = html`<span class="theme-probe" aria-hidden="true"></span>`;

/**
 * Gives the host its design, and knows whether that is the dark one: canvases need colours in numbers, and a page may
 * change its theme at any time.
 */
export class ThemeController implements ReactiveController {
  isDark = false;
  private probe: Element | undefined;
  private readonly theme: ElementTheme;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly wanted: () => Theme,
  ) {
    this.theme = new ElementTheme(host, () => this.read());
    host.addController(this);
  }

  hostConnected(): void {
    this.theme.connect();
    this.probe?.addEventListener('transitionend', this.read);
  }

  hostUpdate(): void {
    this.theme.show(this.wanted());
  }

  hostUpdated(): void {
    if (this.probe !== undefined) return;
    this.probe = this.host.shadowRoot?.querySelector('.theme-probe') ?? undefined;
    this.probe?.addEventListener('transitionend', this.read);
    this.read();
  }

  hostDisconnected(): void {
    this.theme.disconnect();
    this.probe?.removeEventListener('transitionend', this.read);
  }

  /** Reads the theme. A host that was hidden saw no transition, so it asks when it is shown. */
  readonly read = (): void => {
    if (this.probe === undefined) return;
    const isDark = getComputedStyle(this.probe).color === 'rgb(255, 255, 255)';
    if (isDark === this.isDark) return;
    this.isDark = isDark;
    this.host.requestUpdate();
  };
}
