import type { Figure } from '../src/figure/figure.ts';
import { recall, remember } from './storage.ts';

/** The theme button: light or dark. A link's theme wins over the choice of last time, and that over the system's. */
export function wireTheme(figure: Figure | undefined): void {
  const button = document.querySelector<HTMLButtonElement>('#theme');
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  let chosen = recall('theme');
  const isDark = (): boolean => (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches);
  const show = (): void => {
    const linked = figure?.state.view.theme ?? 'auto';
    const theme = linked === 'auto' ? chosen : linked;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
    button?.setAttribute('aria-pressed', String(isDark()));
  };
  button?.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    chosen = theme;
    remember('theme', theme);
    // A figure with a theme of its own, as from a link, turns with the page.
    if (figure && figure.state.view.theme !== 'auto') figure.updateView({ theme });
    show();
  });
  systemIsDark.addEventListener('change', show);
  figure?.subscribe((changes) => {
    if (changes.has('view')) show();
  });
  show();
}
