import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The size of an element's content in CSS pixels, and device pixels to one of them. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/**
 * Watches the size of one element in the host's shadow root, whatever the host's own transform is, and the resolution
 * of the screen. Zero while the host is not displayed.
 */
export class SizeController implements ReactiveController {
  size: Size = { width: 0, height: 0, pixelRatio: 1 };
  private observer: ResizeObserver | undefined;
  private resolution: MediaQueryList | undefined;
  private observed: Element | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly selector: string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      this.set({ ...this.size, width, height });
    });
    this.observed = undefined;
    this.watchResolution();
    this.hostUpdated();
  }

  hostUpdated(): void {
    const element = this.host.shadowRoot?.querySelector(this.selector) ?? undefined;
    if (element === this.observed || this.observer === undefined) return;
    if (this.observed) this.observer.unobserve(this.observed);
    this.observed = element;
    if (element) this.observer.observe(element);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.resolution?.removeEventListener('change', this.watchResolution);
    this.resolution = undefined;
  }

  /** A media query speaks of one resolution, so each change needs a new one. */
  private readonly watchResolution = (): void => {
    this.resolution?.removeEventListener('change', this.watchResolution);
    this.resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.resolution.addEventListener('change', this.watchResolution);
    this.set({ ...this.size, pixelRatio: devicePixelRatio });
  };

  private set(size: Size): void {
    const { width, height, pixelRatio } = this.size;
    if (size.width === width && size.height === height && size.pixelRatio === pixelRatio) return;
    this.size = size;
    this.host.requestUpdate();
  }
}
