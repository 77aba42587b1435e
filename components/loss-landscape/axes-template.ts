import { svg, type SVGTemplateResult } from 'lit';
import { pathNumber as n } from '../../src/plotting/path-text.ts';
import type { Scene } from './scene.ts';

/** A calm axis has few ticks. */
const PIXELS_PER_Y_TICK = 80;

/** Ticks, their labels and the names of the axes. */
export function axesTemplate(scene: Scene): SVGTemplateResult {
  const { viewport, words, race } = scene;
  const { x, y, width, height } = viewport.clip;
  const isCurve = race.loss.dimension === 1;
  const right = x + width;
  const bottom = y + height;
  const yTicks = viewport.yTicks(Math.max(2, Math.round(height / PIXELS_PER_Y_TICK)));
  return svg`
    <g class="axes" part="axes">
      ${isCurve ? yTicks.map(({ position }) => svg`<line class="grid" x1=${x} x2=${right} y1=${n(position)} y2=${n(position)} />`) : ''}
      ${isCurve ? svg`<line class="grid axis" x1=${x} x2=${right} y1=${n(bottom)} y2=${n(bottom)} />` : ''}
      ${yTicks.map(({ position, label }) => svg`<text x=${n(x - 10)} y=${n(position)} dy="0.35em" text-anchor="end">${label}</text>`)}
      ${viewport.xTicks().map(({ position, label }) => svg`<text x=${n(position)} y=${n(bottom + 19)} text-anchor="middle">${label}</text>`)}
      <text class="axis-name" x=${n(x - 10)} y=${n(y - 12)} text-anchor="start">${isCurve ? words.loss : words.weight('y')}</text>
      <text class="axis-name" x=${n(right)} y=${n(bottom + 38)} text-anchor="end">${words.weight('x')}</text>
    </g>`;
}
