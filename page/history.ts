import type { LossLandscape } from '../components/index.ts';

/** The undo and redo buttons of the page. */
export function wireHistory(landscape: LossLandscape): void {
  const undo = document.querySelector<HTMLButtonElement>('#undo');
  const redo = document.querySelector<HTMLButtonElement>('#redo');
  const { figure } = landscape;
  const show = (): void => {
    if (undo) undo.disabled = !figure.canUndo;
    if (redo) redo.disabled = !figure.canRedo;
  };
  undo?.addEventListener('click', () => figure.undo());
  redo?.addEventListener('click', () => figure.redo());
  figure.subscribe((changes) => {
    if (changes.has('paths')) show();
  });
  show();
}
