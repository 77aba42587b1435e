const notice = document.querySelector<HTMLElement>('#notice');
const details = notice?.querySelector<HTMLElement>('ul');

/** Says which parts of a link could not be taken as they stood; nothing to say hides it. */
export function tell(problems: readonly string[]): void {
  if (!notice || !details) return;
  details.replaceChildren(
    ...problems.map((problem) => {
      const item = document.createElement('li');
      item.textContent = problem;
      return item;
    }),
  );
  notice.hidden = problems.length === 0;
}

export function wireNotice(): void {
  notice?.querySelector('button')?.addEventListener('click', () => tell([]));
}
