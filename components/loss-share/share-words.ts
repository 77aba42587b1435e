/** What the menu can put on the clipboard. */
export type CopyKind = 'link' | 'tag' | 'iframe' | 'markdown' | 'torch' | 'keras';

/** What the menu can write to a file. */
export type FileKind = 'csv' | 'json' | 'png' | 'svg';

/** The words of `<loss-share>`, which come with it. */
export interface ShareWords {
  readonly share: string;
  readonly copy: string;
  readonly embed: string;
  readonly code: string;
  readonly download: string;
  readonly kind: Readonly<Record<CopyKind | FileKind, string>>;
  /** What a button does, for those who do not see the heading above it. */
  readonly copyAs: (kind: string) => string;
  readonly downloadAs: (kind: string) => string;
  readonly copied: (kind: string) => string;
  readonly copyByHand: string;
  readonly leftOut: (reasons: string) => string;
  readonly saved: (name: string) => string;
  readonly open: string;
  readonly opened: (name: string) => string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly add: string;
  readonly added: (name: string) => string;
  readonly full: string;
  readonly noise: (noise: string, seed: string) => string;
  readonly failed: (reason: string) => string;
}

const KINDS = {
  iframe: 'iframe',
  markdown: 'Markdown',
  torch: 'PyTorch',
  keras: 'Keras',
  csv: 'CSV',
  json: 'JSON',
  png: 'PNG',
  svg: 'SVG',
} as const;

export const shareWords: Readonly<Record<'en' | 'zh', ShareWords>> = {
  en: {
    share: 'Share',
    copy: 'Copy',
    embed: 'Copy to embed',
    code: 'Copy as code',
    download: 'Download',
    kind: { ...KINDS, link: 'Link', tag: 'HTML tag' },
    copyAs: (kind) => `Copy: ${kind}`,
    downloadAs: (kind) => `Download: ${kind}`,
    copied: (kind) => `${kind} copied.`,
    copyByHand: 'The browser does not let this page copy. Here it is, to copy by hand:',
    leftOut: (reasons) => `Left out: ${reasons}.`,
    saved: (name) => `${name} saved.`,
    open: 'Open a CSV or JSON file…',
    opened: (name) => `${name} opened.`,
    paste: 'Paste an optimizer line',
    pasteHint: 'As in PyTorch or Keras: the line becomes a ball.',
    add: 'Add',
    added: (name) => `${name} added.`,
    full: 'The race is full.',
    noise: (noise, seed) => `noise ${noise}, seed ${seed}`,
    failed: (reason) => `That did not work: ${reason}`,
  },
  zh: {
    share: '分享',
    copy: '复制',
    embed: '复制嵌入代码',
    code: '复制为代码',
    download: '下载',
    kind: { ...KINDS, link: '链接', tag: 'HTML 标签' },
    copyAs: (kind) => `复制：${kind}`,
    downloadAs: (kind) => `下载：${kind}`,
    copied: (kind) => `已复制${kind}。`,
    copyByHand: '浏览器不允许本页写入剪贴板。请在此手动复制：',
    leftOut: (reasons) => `未包含：${reasons}。`,
    saved: (name) => `已保存 ${name}。`,
    open: '打开 CSV 或 JSON 文件…',
    opened: (name) => `已打开 ${name}。`,
    paste: '粘贴一行优化器代码',
    pasteHint: '按 PyTorch 或 Keras 的写法：这一行会变成一个小球。',
    add: '添加',
    added: (name) => `已添加 ${name}。`,
    full: '比赛已满。',
    noise: (noise, seed) => `噪声 ${noise}，种子 ${seed}`,
    failed: (reason) => `未能完成：${reason}`,
  },
};
