import { recall, remember } from './storage.ts';

/** The theme button: light or dark; until it is used the system decides. */
export function wireTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme');
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const isDark = (): boolean => (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches);
  const show = (): void => button?.setAttribute('aria-pressed', String(isDark()));
  const remembered = recall('theme');
  if (remembered === 'light' || remembered === 'dark') root.dataset.theme = remembered;
  button?.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
    show();
  });
  systemIsDark.addEventListener('change', show);
  show();
}
