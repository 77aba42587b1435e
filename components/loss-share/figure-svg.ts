import { rangeError, say } from '../../src/core/message.ts';
import type { FigureLike } from '../../src/figure/contract.ts';
import { encodeState } from '../../src/figure/codec.ts';
import { isPortable } from '../../src/figure/portable.ts';
import { formatSetting } from '../../src/plotting/format.ts';
import { pathNumber } from '../../src/plotting/path-text.ts';
import { surfaceInk, surfaceRamp } from '../../src/plotting/ramp.ts';
import { trailPath } from '../../src/plotting/trail.ts';
import { evaluateGrid, type ValueGrid } from '../../src/plotting/value-grid.ts';
import { vectorContours } from '../../src/plotting/vector-contours.ts';
import type { Viewport } from '../../src/plotting/viewport.ts';
import type { Scene } from '../loss-landscape/scene.ts';
import { surfaceOf } from '../loss-landscape/surface-values.ts';

/** What a picture is made from. */
export interface SvgSource {
  /** The plot as it is on screen: its styles are taken from there. */
  readonly plot: HTMLElement;
  readonly scene: Scene;
  readonly figure: FigureLike;
  readonly title: string;
  /** The first line below the picture: name, start, step. */
  readonly caption: string;
  /** What a verdict is called. */
  readonly verdictOf: (index: number) => string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** The looks that a style sheet gives to the picture's parts. */
const PROPERTIES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['opacity', 'paint-order', 'shape-rendering', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric'],
];
/** Nodes along a side of a surface in outlines. */
const NODES = 200;
/** CSS pixels. */
const LINE = 20;
const PADDING = 14;

/** The picture of a figure as an SVG document: styles inlined, the caption and all settings below, the state within. */
export function figureSvg(source: SvgSource): string {
  const { plot, scene, figure } = source;
  const live = plot.querySelector(':scope > svg');
  if (live === null) throw rangeError(say`the figure has no picture yet`);
  const { width, height } = scene;
  const picture = live.cloneNode(true) as SVGElement;
  inlineStyles(live, picture);
  for (const part of picture.querySelectorAll('.hint, [data-label="start"]')) part.remove();
  dropMarkers(picture);
  if (scene.ground.surface !== undefined) addSurface(picture, source);
  addFlags(picture, plot);
  const captions = captionLines(source);
  const total = height + captions.length * LINE + PADDING;
  for (const { name } of [...picture.attributes]) picture.removeAttribute(name);
  const root = node('svg', { xmlns: NAMESPACE, width, height: total, viewBox: `0 0 ${width} ${total}` });
  const { fontFamily, color } = getComputedStyle(plot);
  root.setAttribute('font-family', fontFamily);
  root.append(
    node('title', {}, source.title),
    node('desc', {}, captions.map(({ text }) => text).join('\n')),
    ...(isPortable(figure.state) ? [node('metadata', {}, encodeState(figure.state))] : []),
    node('rect', { width, height: total, fill: paperOf(scene) }),
    picture,
    ...captions.map(({ text, fill }, index) =>
      node('text', { x: PADDING, y: height + (index + 0.75) * LINE, fill: fill ?? color, 'font-size': 13 }, text),
    ),
  );
  return new XMLSerializer().serializeToString(root);
}

function node(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') element.setAttribute(key, String(value));
  }
  element.textContent = text;
  return element;
}

/** Writes what the style sheets say into the copy, element by element. */
function inlineStyles(live: Element, copy: Element): void {
  const from = [...live.querySelectorAll('*')];
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const styles = getComputedStyle(from[index]);
    for (const property of PROPERTIES) {
      const value = styles.getPropertyValue(property);
      if (value !== '' && value !== 'normal') element.setAttribute(property, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('part');
  }
}

/** The reader's flags stand beside the picture on screen; here they are its last parts. */
function addFlags(picture: SVGElement, plot: HTMLElement): void {
  for (const layer of plot.querySelectorAll('.flag-lines, .flag:not(.unseen)')) {
    const drawing = layer.querySelector('svg') ?? layer;
    const copy = drawing.cloneNode(true) as Element;
    inlineStyles(drawing, copy);
    dropMarkers(copy);
    const { transform } = getComputedStyle(layer);
    const { e, f } = new DOMMatrixReadOnly(transform === 'none' ? '' : transform);
    const group = node('g', { transform: `translate(${pathNumber(e)} ${pathNumber(f)})` });
    group.append(...copy.childNodes);
    picture.append(group);
  }
}

/** The comments that mark the places of a template. */
function dropMarkers(picture: Element): void {
  const walker = document.createTreeWalker(picture, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function paperOf({ mode }: Scene): string {
  return mode === 'dark' ? '#14171b' : '#fdfcfa';
}

/** On screen the surface and the past of the trails are canvases; here they are outlines below everything else. */
function addSurface(picture: SVGElement, { scene, figure }: SvgSource): void {
  const { viewport, race, mode } = scene;
  const { clip } = viewport;
  const grid = evaluateGrid(race.loss, race.specification.domain, NODES, NODES);
  const levels = surfaceOf(scene)?.levels.levels ?? [];
  const colors = surfaceRamp(mode, levels.length + 1);
  const { isoline, hole } = surfaceInk[mode];
  const box = { x: clip.x, y: clip.y, width: clip.width, height: clip.height };
  const layer = node('svg', { ...box, viewBox: `${clip.x} ${clip.y} ${clip.width} ${clip.height}` });
  layer.append(node('rect', { ...box, fill: colors[0] }));
  for (const [index, { path }] of vectorContours(grid, levels, viewport).entries()) {
    const line = { stroke: isoline, 'stroke-width': 0.75, 'fill-rule': 'evenodd' };
    layer.append(node('path', { d: path, fill: colors[index + 1], ...line }));
  }
  layer.append(node('path', { d: holePath(grid, viewport), fill: hole }));
  for (const { trail, halo, color, dash } of scene.balls) {
    const d = trailPath(trail, 0, figure.state.step);
    const line = { d, fill: 'none', 'stroke-linejoin': 'round' };
    layer.append(node('path', { ...line, stroke: halo, 'stroke-width': 5.5 }));
    layer.append(
      node('path', { ...line, stroke: color, 'stroke-width': 2.5, 'stroke-dasharray': dash.join(' ') || 'none' }),
    );
  }
  picture.prepend(layer);
}

/** The cells in which the loss is not defined, as one path: a strip for each run of them. */
function holePath({ columns, rows, values, domain }: ValueGrid, viewport: Viewport): string {
  const [[left, right], [bottom, top]] = domain;
  const toX = (column: number): string =>
    pathNumber(viewport.toX(left + ((column - 0.5) / (columns - 1)) * (right - left)));
  const toY = (row: number): string => pathNumber(viewport.toY(bottom + ((row - 0.5) / (rows - 1)) * (top - bottom)));
  let path = '';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = column;
      while (column < columns && !Number.isFinite(values[row * columns + column])) column++;
      if (column > from) path += `M${toX(from)},${toY(row)}H${toX(column)}V${toY(row + 1)}H${toX(from)}Z`;
    }
  }
  return path;
}

/** The caption, then each ball with its settings and verdict in its own colour. */
function captionLines({ scene, caption, verdictOf }: SvgSource): { text: string; fill?: string }[] {
  const balls = scene.balls.map(({ index, label, textColor }) => {
    const { specification, convention } = scene.race.balls[index];
    const settings = Object.entries(specification.settings).map(([name, value]) =>
      typeof value === 'number' ? `${name} ${formatSetting(value)}` : `${name} ${value}`,
    );
    const extras = [specification.schedule?.kind, convention === 'keras' ? 'Keras' : undefined, verdictOf(index)];
    return { text: [label, ...settings, ...extras.filter(Boolean)].join(' · '), fill: textColor };
  });
  return [{ text: caption }, ...balls];
}
