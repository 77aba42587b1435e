import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The share of a figure that has to be in view before it counts as seen. */
const SEEN_SHARE = 0.4;

/** Knows whether the host is on screen. */
export class VisibilityController implements ReactiveController {
  /** Any part of the host is on screen, or nearly. */
  isVisible = false;
  private observers: IntersectionObserver[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Called each time that enough of the host comes into view to be looked at. */
    private readonly onSeen: () => void,
    /** Called when the host comes on screen or leaves it. */
    private readonly onChange: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const near = new IntersectionObserver(([entry]) => this.set(entry.isIntersecting), { rootMargin: '25%' });
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.onSeen();
      },
      { threshold: SEEN_SHARE },
    );
    this.observers = [near, seen];
    for (const observer of this.observers) observer.observe(this.host);
  }

  hostDisconnected(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
    this.set(false);
  }

  private set(isVisible: boolean): void {
    if (isVisible === this.isVisible) return;
    this.isVisible = isVisible;
    this.onChange();
    this.host.requestUpdate();
  }
}
