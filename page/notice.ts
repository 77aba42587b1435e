import { reasonIn } from '../components/shared/problem-words.ts';
import type { ReadState } from '../src/figure/codec-read.ts';

const notice = document.querySelector<HTMLElement>('#notice');
const details = notice?.querySelector<HTMLElement>('ul');

let told: ReadState['notices'] = [];

/** Says which parts of a link could not be taken as they stood; nothing to say hides it. */
export function tell(notices: ReadState['notices']): void {
  told = notices;
  show();
}

function show(): void {
  if (!notice || !details) return;
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const sentences = told.map((each) => reasonIn(language, each, show));
  // All of them at once, so that they are read out once.
  if (sentences.includes(undefined)) return;
  details.replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence ?? '';
      return item;
    }),
  );
  notice.hidden = told.length === 0;
}

export function wireNotice(): void {
  notice?.querySelector('button')?.addEventListener('click', () => tell([]));
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['lang'] });
}
