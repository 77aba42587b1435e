import { tickLabels } from './format.ts';
import { roundDistance, roundValues } from './ticks.ts';

/** CSS pixels on each side of the plot, for ticks and labels. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One labelled place on an axis. */
export interface Tick {
  readonly value: number;
  /** CSS pixels from the left (x) or from the top (y) of the whole picture. */
  readonly position: number;
  readonly label: string;
}

export interface ViewportOptions {
  /** [low, high] of x and of y (or of the value, for a curve). */
  readonly domain: readonly (readonly [number, number])[];
  /** CSS pixels of the whole picture, margins included. */
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
}

/** Where numbers are on screen: CSS pixels from the top left of the picture; y grows downward on screen, upward in numbers. */
export interface Viewport extends ViewportOptions {
  /** The rectangle in which the landscape is drawn: the picture without its margins. */
  readonly clip: Box;
  toX(x: number): number;
  toY(y: number): number;
  fromX(pixels: number): number;
  fromY(pixels: number): number;
  /** Round values, about one for each 90 px, at least two; `count` overrides. */
  xTicks(count?: number): Tick[];
  /** Round values, about one for each 55 px. */
  yTicks(count?: number): Tick[];
  /** Whether a place (CSS pixels) is inside the clip rectangle. */
  contains(x: number, y: number): boolean;
}

const PIXELS_PER_X_TICK = 90;
const PIXELS_PER_Y_TICK = 55;

/** Lays a box of numbers into a picture. A picture too small for its margins gets a plot of 1 px rather than a negative one. */
export function createViewport(options: ViewportOptions): Viewport {
  const { width, height, margins } = options;
  const [[left, right], [bottom, top]] = options.domain;
  const clip: Box = {
    x: margins.left,
    y: margins.top,
    width: Math.max(1, width - margins.left - margins.right),
    height: Math.max(1, height - margins.top - margins.bottom),
  };
  const perX = clip.width / (right - left);
  const perY = clip.height / (top - bottom);
  const toX = (x: number): number => clip.x + (x - left) * perX;
  const toY = (y: number): number => clip.y + (top - y) * perY;
  return {
    ...options,
    clip,
    toX,
    toY,
    fromX: (pixels) => left + (pixels - clip.x) / perX,
    fromY: (pixels) => top - (pixels - clip.y) / perY,
    xTicks: (count = tickCount(clip.width, PIXELS_PER_X_TICK)) => linearTicks(left, right, count, toX),
    yTicks: (count = tickCount(clip.height, PIXELS_PER_Y_TICK)) => linearTicks(bottom, top, count, toY),
    contains: (x, y) => x >= clip.x && x <= clip.x + clip.width && y >= clip.y && y <= clip.y + clip.height,
  };
}

/** How many ticks fit. */
export function tickCount(pixels: number, pixelsPerTick: number): number {
  return Math.max(2, Math.round(pixels / pixelsPerTick));
}

/** Round values between two ends with their places and labels. */
export function linearTicks(low: number, high: number, count: number, toPixel: (value: number) => number): Tick[] {
  const values = roundValues(low, high, count);
  const labels = tickLabels(values, roundDistance(low, high, count));
  return values.map((value, index) => ({ value, position: toPixel(value), label: labels[index] }));
}
