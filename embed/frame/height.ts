/**
 * Tells a host how high the content is, in CSS pixels, at first and after each change: in our own form, in that of
 * Canvas (LMS) and in that of Embedly, which Medium uses. The height depends on the width alone, so a host that makes the
 * frame as high as it is told hears no other height for it.
 */
export function tellHeight(content: HTMLElement, host: Window): void {
  let told = 0;
  const tell = (): void => {
    const height = fittedHeight(content);
    // Zero while the frame is not displayed.
    if (height === told || height === 0) return;
    told = height;
    const messages = [
      { type: 'loss-landscape:height', height },
      { subject: 'lti.frameResize', height },
      JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
    ];
    for (const message of messages) host.postMessage(message, '*');
  };
  // It calls back once a frame at most.
  new ResizeObserver(tell).observe(content);
  addEventListener('resize', tell);
}

/**
 * The height of the content without a scrollbar, which makes the content narrower and may make it higher. Takes the
 * scrollbar away where the window is high enough: a browser would keep it as long as the narrower content needs it.
 */
function fittedHeight(content: HTMLElement): number {
  const { style } = document.documentElement;
  style.overflowY = 'hidden';
  const height = Math.ceil(content.getBoundingClientRect().height);
  if (height > innerHeight) style.overflowY = '';
  return height;
}
