/** The words of the zoom buttons. */
export interface ZoomWords {
  readonly zoom: string;
  readonly closer: string;
  readonly farther: string;
  readonly whole: string;
  /** Shown when the wheel is turned over the landscape without a key: the page scrolls then. */
  readonly hint: (key: string) => string;
}

export const zoomWords: Readonly<Record<'en' | 'zh', ZoomWords>> = {
  en: {
    zoom: 'Zoom',
    closer: 'Zoom in',
    farther: 'Zoom out',
    whole: 'Show all',
    hint: (key) => `${key} + wheel zooms`,
  },
  zh: {
    zoom: '缩放',
    closer: '放大',
    farther: '缩小',
    whole: '显示全部',
    hint: (key) => `按住 ${key} 并滚动可缩放`,
  },
};
