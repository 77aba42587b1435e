import { reasonIn } from '../../components/shared/problem-words.ts';
import type { FrameContent } from '../../src/figure/frame-query.ts';

type Notices = FrameContent['notices'];

let told: Notices = [];

/** Says which parts of the query or of a message could not be taken as they stood; nothing to say hides it. */
export function tellNotices(notices: Notices): void {
  told = notices;
  show();
}

function show(): void {
  const notice = document.querySelector<HTMLElement>('#notice');
  if (!notice) return;
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const sentences = told.map((each) => reasonIn(language, each, show));
  // All of them at once, so that they are read out once.
  if (sentences.includes(undefined)) return;
  const items = sentences.map((sentence = '') =>
    Object.assign(document.createElement('li'), { textContent: sentence }),
  );
  notice.querySelector('ul')?.replaceChildren(...items);
  notice.hidden = told.length === 0;
}
