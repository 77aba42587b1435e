import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtHosts } from '../../scripts/lib/host-builds.mjs';
import { SCRIPT, serveHostPage } from '../../scripts/lib/host-page.mjs';
import { serve } from '../../scripts/lib/serve.mjs';

/** Milliseconds for a condition to hold. */
const PATIENCE = 20_000;
const PAUSE = 50;

/** As strict as a page can be that loads anything at all. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

/** Runs before the elements: keeps whatever a page complains about. */
const WATCH = `
  window.complaints = [];
  const keep = (text) => window.complaints.push(text);
  // A link to what may be needed later is a hint: Firefox reports one to a module that it has already.
  const isHint = ({ target }) => target.localName === 'link' && target.rel === 'modulepreload';
  addEventListener('error', (event) => isHint(event) || keep('error: ' + (event.message || event.target.src)), true);
  addEventListener('unhandledrejection', (event) => keep('rejection: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => keep('policy: ' + event.violatedDirective + ' ' + event.sourceFile + ':' + event.lineNumber));
  for (const name of ['error', 'warn']) {
    const say = console[name];
    console[name] = (...words) => { keep(name + ': ' + words.join(' ')); say.apply(console, words); };
  }`;

const HEAD = `<script src="./watch.js"></script>${SCRIPT}`;
const page = (name, body, more = {}) => ({
  name: `other-${name}`,
  open: () => serveHostPage({ name: `other-${name}`, head: HEAD, body, files: { 'watch.js': WATCH }, ...more }),
});

/** A page that was built with a framework, with the same watch before its scripts. */
const builtPage = (host) => ({
  name: `other-${host}`,
  open: () => {
    const folder = join(builtHosts, '..', 'host-pages', `other-${host}`);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(builtHosts, host), folder, { recursive: true });
    const text = readFileSync(join(folder, 'index.html'), 'utf8');
    writeFileSync(join(folder, 'index.html'), text.replace('<head>', `<head><script>${WATCH}</script>`));
    return serve(folder);
  },
});

const BALLS = 'sgd:lr=0.03,momentum:lr=0.03:momentum=0.9';
const FIGURE = "document.querySelector('loss-landscape') ?? document.querySelector('loss-playground')?.landscape";

/** Waits until a script of the page answers with something; returns that. */
async function eventually(browser, what, body) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const answer = await browser.run(body);
    if (answer) return answer;
    if (Date.now() > until)
      throw new Error(
        `${what}: not within ${PATIENCE / 1000} s; the page says ${await browser.run('return window.complaints.join(" | ")')}`,
      );
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

const verdicts = (browser) =>
  eventually(
    browser,
    'verdicts',
    `
    const { figure } = ${FIGURE} ?? {};
    const kinds = figure?.race?.balls.map(({ index }) => figure.verdictOf(index)?.kind);
    return kinds?.every(Boolean) ? kinds.join() : '';`,
  );

const start = (browser) => browser.run(`return (${FIGURE}).figure.state.race.start.join()`);

/** The places of the handle of the start and of another one in the plot. */
const places = (browser) =>
  eventually(
    browser,
    'a handle of the start',
    `
    const { shadowRoot: root } = ${FIGURE};
    const [handle, plot] = ['[part~="start"]', '.plot'].map((selector) => root.querySelector(selector)?.getBoundingClientRect());
    if (!handle || handle.width === 0) return null;
    const from = { x: handle.left + handle.width / 2, y: handle.top + handle.height / 2 };
    return { from, to: { x: plot.left + 0.6 * plot.width, y: plot.top + 0.5 * plot.height } };`,
  );

const picture = (selector) => async (browser) => {
  await verdicts(browser);
  await eventually(
    browser,
    `a picture (${selector})`,
    `
    const drawn = (${FIGURE}).shadowRoot.querySelector('${selector}');
    if (drawn instanceof HTMLCanvasElement) return new Set(drawn.getContext('2d').getImageData(0, 0, drawn.width, 50).data).size > 20;
    return (drawn?.getAttribute('d') ?? '').length > 100;`,
  );
};

const moves = (act) => async (browser) => {
  await verdicts(browser);
  const before = await start(browser);
  await act(browser);
  await eventually(browser, 'another start', `return (${FIGURE}).figure.state.race.start.join() !== '${before}'`);
};

const drag = moves(async (browser) => {
  const { from, to } = await places(browser);
  await browser.drag(from, to);
});

const keys = moves(async (browser) => {
  await places(browser);
  await browser.run(`(${FIGURE}).shadowRoot.querySelector('.plot input[type="range"]').focus()`);
  await browser.press('ArrowRight');
});

const ends = (expected) => async (browser) => assert.equal(await verdicts(browser), expected);

const silent = async (browser) => assert.deepEqual(await browser.run('return window.complaints'), []);

const TEXTBOOK = 'local-minimum,global-minimum';

/** The page's own slider, by which the framework sets the step. */
const slider = async (browser) => {
  await browser.run(`
    const input = document.querySelector('input[type="range"]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '90');
    input.dispatchEvent(new Event('input', { bubbles: true }));`);
  await eventually(browser, 'the step of the slider', `return (${FIGURE}).figure.state.step === 90`);
};

const chart = (browser) =>
  eventually(
    browser,
    'the lines of the chart',
    `return document.querySelector('loss-chart').shadowRoot?.querySelectorAll('svg path').length > 1`,
  );

const react = (host) => ({
  page: builtPage(host),
  checks: {
    'draws its curve': picture('[part="curve"]'),
    'ends as told': ends(TEXTBOOK),
    'links its chart': chart,
    'follows the page’s slider': slider,
    'follows a drag': drag,
    'stays silent': silent,
  },
});

/** For each page what must hold on it, in this order; the last of each is that it has not complained. */
export const pages = [
  {
    page: page('plain', `<loss-landscape loss="textbook-1d" balls="${BALLS}"></loss-landscape>`),
    checks: {
      'draws its curve': picture('[part="curve"]'),
      'ends as told': ends(TEXTBOOK),
      'follows a drag': drag,
      'follows an arrow key': keys,
      'stays silent': silent,
    },
  },
  {
    page: page('surface', '<loss-landscape loss="two-wells" balls="sgd:lr=0.01"></loss-landscape>'),
    checks: {
      'paints its surface': picture('canvas.surface'),
      'follows a drag': drag,
      'follows an arrow key': keys,
      'stays silent': silent,
    },
  },
  {
    page: page(
      'strict',
      '<loss-landscape formula="x^4/4 - x^2 + 0.3x" domain="-2.4,2.2" start="2.1" steps="200" balls="sgd:lr=0.06,momentum:lr=0.06:momentum=0.9"></loss-landscape>',
      {
        headers: { 'content-security-policy': POLICY },
      },
    ),
    checks: {
      'draws a typed formula': picture('[part="curve"]'),
      'ends as told': ends(TEXTBOOK),
      'follows a drag': drag,
      'follows an arrow key': keys,
      'violates no policy': silent,
    },
  },
  {
    page: page('playground', '<loss-playground></loss-playground>', { headers: { 'content-security-policy': POLICY } }),
    checks: {
      'draws its curve': picture('[part="curve"]'),
      'has all of its parts': (browser) =>
        eventually(
          browser,
          'all parts',
          `
        const parts = [...document.querySelector('loss-playground').shadowRoot.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('loss-'));
        return parts.length > 8 && parts.every((part) => part.matches(':defined') && part.shadowRoot.childElementCount > 0);`,
        ),
      'follows a drag': drag,
      'violates no policy': silent,
    },
  },
  react('react'),
  react('react18'),
];
