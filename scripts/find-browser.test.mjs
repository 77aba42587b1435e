import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

/** A machine on which `programs` can be run, and on which each command of `effects` succeeds and may add programs. */
function machineWith({ programs = [], effects = {}, isDebianRoot = false, platform = 'linux' } = {}) {
  const there = new Set(programs);
  const commands = [];
  return {
    commands,
    platform,
    isExecutable: (path) => there.has(path),
    playwrightPath: () => Promise.resolve('/cache/playwright/chrome'),
    canInstallFromDebian: () => isDebianRoot,
    run(command, args) {
      const text = [command, ...args].join(' ');
      commands.push(text);
      const effect = Object.keys(effects).find((part) => text.includes(part));
      if (effect === undefined) return false;
      for (const program of effects[effect]) there.add(program);
      return true;
    },
  };
}

const PATH = ['/usr/local/bin', '/opt/bin'].join(delimiter);
const onPath = join('/opt/bin', 'chromium');

let environment = {};
beforeEach(() => {
  environment = { PATH };
});

describe('a browser is looked for', () => {
  test('in the environment first', async () => {
    const machine = machineWith({ programs: ['/mine', '/cache/playwright/chrome', onPath] });
    const found = await findBrowser({ environment: { PATH, CHROME_BIN: '/mine' }, machine });
    expect(found).toEqual({ path: '/mine', origin: 'environment variable CHROME_BIN' });
  });

  test('and a variable that names no program is an error, not a reason to look further', async () => {
    const machine = machineWith({ programs: [onPath] });
    await expect(findBrowser({ environment: { PATH, CHROMIUM_PATH: '/missing' }, machine })).rejects.toThrow(
      'CHROMIUM_PATH: must name an executable file, got "/missing"',
    );
  });

  test('then where Playwright keeps its own', async () => {
    const machine = machineWith({ programs: ['/cache/playwright/chrome', onPath] });
    expect(await findBrowser({ environment, machine })).toEqual({
      path: '/cache/playwright/chrome',
      origin: 'Playwright',
    });
  });

  test('then on PATH, Chromium before Chrome', async () => {
    const machine = machineWith({ programs: [join('/usr/local/bin', 'google-chrome'), onPath] });
    expect(await findBrowser({ environment, machine })).toEqual({ path: onPath, origin: 'system' });
  });

  test('then in the usual places of the system', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const machine = machineWith({ programs: [chrome], platform: 'darwin' });
    expect(await findBrowser({ environment, machine })).toEqual({ path: chrome, origin: 'system' });
    expect(machine.commands).toEqual([]);
  });
});

describe('when there is none', () => {
  test("Debian's is installed where we may", async () => {
    const effects = { 'apt-get update': [], 'apt-get install': ['/usr/bin/chromium'] };
    const machine = machineWith({ isDebianRoot: true, effects });
    expect(await findBrowser({ environment, machine })).toEqual({ path: '/usr/bin/chromium', origin: 'system' });
    expect(machine.commands.map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual([
      'apt-get update',
      'apt-get install',
    ]);
  });

  test("and Playwright's otherwise, or when that fails", async () => {
    for (const isDebianRoot of [false, true]) {
      const machine = machineWith({
        isDebianRoot,
        effects: { 'cli.js install chromium': ['/cache/playwright/chrome'] },
      });
      expect(await findBrowser({ environment, machine })).toEqual({
        path: '/cache/playwright/chrome',
        origin: 'Playwright',
      });
    }
  });

  test('and none can be installed, there is none', async () => {
    const machine = machineWith({ isDebianRoot: true });
    expect(await findBrowser({ environment, machine })).toBeNull();
    expect(machine.commands).toHaveLength(3);
  });

  test('nothing is installed unless asked', async () => {
    const machine = machineWith({ isDebianRoot: true });
    expect(await findBrowser({ environment, machine, install: false })).toBeNull();
    expect(machine.commands).toEqual([]);
  });
});
