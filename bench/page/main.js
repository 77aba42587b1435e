// What the rows that are measured in a browser call: the project's drawing, and its peers, in one page.
import '../../components/index.ts';
import { frames, showFigure, showPeer } from './figure.js';
import { redrawByPaths, redrawByRaster } from './redraw.js';

globalThis.bench = { frames, redrawByPaths, redrawByRaster, showFigure, showPeer };
