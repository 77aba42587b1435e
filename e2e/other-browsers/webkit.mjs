import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Code points by which WebDriver names keys. */
const KEYS = { ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Tab: '\uE004' };
const CALL_LIMIT_MILLISECONDS = 30_000;

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program that is ended, with whatever it has started, by the function that is returned. */
function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  return { child, stop };
}

/** WebKitGTK on a screen of its own, driven by WebDriver. @param {string} driverPath */
export async function openWebKit(driverPath) {
  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await once(screen.child.stdout, 'data');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  const driver = start(driverPath, [`--port=${port}`], { stdio: 'ignore', env });
  const stop = () => {
    driver.stop();
    screen.stop();
  };

  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(CALL_LIMIT_MILLISECONDS),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  const isUp = () =>
    call('GET', '/status').then(
      () => true,
      () => false,
    );
  const until = Date.now() + CALL_LIMIT_MILLISECONDS;
  while (!(await isUp()) && Date.now() < until);

  try {
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const session = `/session/${sessionId}`;
    await call('POST', `${session}/window/rect`, { width: 1280, height: 1000 });
    const act = (type, actions) => call('POST', `${session}/actions`, { actions: [{ type, id: type, actions }] });
    const move = ({ x, y }) => ({ type: 'pointerMove', duration: 30, x: Math.round(x), y: Math.round(y) });
    const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      goto: (url) => call('POST', `${session}/url`, { url }),
      run: (script) => call('POST', `${session}/execute/sync`, { script, args: [] }),
      drag: (from, to) => act('pointer', [move(from), down, move(to), up]),
      press: (key) =>
        act('key', [
          { type: 'keyDown', value: KEYS[key] },
          { type: 'keyUp', value: KEYS[key] },
        ]),
      async close() {
        await call('DELETE', session).catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
