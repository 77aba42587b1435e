import { vi } from 'vitest';
import '../loss-ball/loss-ball.ts';
import { all, one, PATIENCE } from '../shared/testing.ts';
import type { LossLandscape } from './loss-landscape.ts';
import './loss-landscape.ts';

/** A landscape of these attributes and content in the document, with its first picture. */
export async function landscape(attributes = '', content = ''): Promise<LossLandscape> {
  const box = document.createElement('div');
  box.innerHTML = `<loss-landscape ${attributes}>${content}</loss-landscape>`;
  document.body.append(box);
  const element = box.querySelector('loss-landscape') as LossLandscape;
  await drawn(element);
  return element;
}

/** Resolves when the first picture and the verdicts are there. */
export async function drawn(element: LossLandscape): Promise<void> {
  await vi.waitFor(() => {
    one(element, '[part="start-ring"]');
    if (element.figure.survey === undefined) throw new Error('no survey yet');
    const isPainted = all<HTMLCanvasElement>(element, 'canvas').every(({ style }) => style.width !== '');
    if (!isPainted) throw new Error('no surface yet');
    if (element.interaction === 'all') one(element, '[part="start"]');
  }, PATIENCE);
  await element.updateComplete;
}

/** Lit's markers are no part of the picture. */
export function pictureText(element: LossLandscape): string {
  return one(element, '[part="picture"]').innerHTML.replaceAll(/<!--.*?-->/g, '');
}

/** What the canvases show. */
export function pixels(element: LossLandscape): string {
  return all<HTMLCanvasElement>(element, 'canvas')
    .map((canvas) => canvas.toDataURL())
    .join();
}
