#!/usr/bin/env node
/**
 * Finds a Chromium for the browser tests, or installs one, so that `npm ci && npm test` is all a bare machine needs.
 *
 *     node scripts/find-browser.mjs [--no-install]     prints the path on stdout, everything else on stderr
 *
 * Order: $CHROMIUM_PATH, $CHROME_BIN or $CHROME_PATH · Playwright's own browser · one on PATH or in the usual places ·
 * `apt-get install chromium` for root on a Debian-like system · `playwright install chromium`, with a time limit.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ENVIRONMENT_NAMES = ['CHROMIUM_PATH', 'CHROME_BIN', 'CHROME_PATH'];

const COMMAND_NAMES = {
  win32: ['chrome.exe', 'msedge.exe'],
  other: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
};

const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/** A package mirror can be slow, a blocked download can hang for ever: each step ends by itself. */
const INSTALL_LIMIT_MILLISECONDS = 8 * 60_000;
const DOWNLOAD_LIMIT_MILLISECONDS = 4 * 60_000;

/** Debian's Chromium calls home at start; on a closed network each try fails slowly and noisily. */
export const QUIET_ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const say = (...words) => console.error('[find-browser]', ...words);

/** What the finder sees and does outside; tests put another machine in its place. */
const thisMachine = {
  platform: process.platform,

  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },

  /** Where Playwright's own browser is or would be. */
  async playwrightPath() {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  },

  canInstallFromDebian() {
    return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  },

  /** Runs a command with its output on our stderr, so that stdout stays "the path and nothing else". */
  run(command, args, timeout, environment) {
    say('$', command, ...args);
    return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout, env: environment }).status === 0;
  },
};

function fromEnvironment(environment, machine) {
  for (const name of ENVIRONMENT_NAMES) {
    const path = environment[name];
    if (!path) continue;
    if (!machine.isExecutable(path)) throw new Error(`${name}: must name an executable file, got "${path}"`);
    return { path, origin: `environment variable ${name}` };
  }
  return null;
}

async function fromPlaywright(machine) {
  const path = await machine.playwrightPath();
  return path && machine.isExecutable(path) ? { path, origin: 'Playwright' } : null;
}

function fromSystem(environment, machine) {
  const names = COMMAND_NAMES[machine.platform === 'win32' ? 'win32' : 'other'];
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...candidates, ...(USUAL_PLACES[machine.platform] ?? [])].find(machine.isExecutable);
  return path ? { path, origin: 'system' } : null;
}

function installFromDebian(environment, machine) {
  if (!machine.canInstallFromDebian()) return null;
  const quiet = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  machine.run('apt-get', ['update', '-q'], INSTALL_LIMIT_MILLISECONDS, quiet);
  const packages = ['chromium', 'fonts-dejavu-core'];
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  return machine.run('apt-get', args, INSTALL_LIMIT_MILLISECONDS, quiet) ? fromSystem(environment, machine) : null;
}

async function installFromPlaywright(environment, machine) {
  const cli = createRequire(import.meta.url)
    .resolve('playwright/package.json')
    .replace(/package\.json$/, 'cli.js');
  const args = [cli, 'install', 'chromium'];
  const isDone = machine.run(process.execPath, args, DOWNLOAD_LIMIT_MILLISECONDS, environment);
  return isDone ? fromPlaywright(machine) : null;
}

/**
 * Finds a browser.
 * @param {{ environment?: NodeJS.ProcessEnv, install?: boolean, machine?: typeof thisMachine }} [options]
 *   `install` defaults to true
 * @returns {Promise<{ path: string, origin: string } | null>} null when there is none and none could be installed
 * @throws {Error} when an environment variable names something that cannot be run
 */
export async function findBrowser({ environment = process.env, install = true, machine = thisMachine } = {}) {
  const found =
    fromEnvironment(environment, machine) ?? (await fromPlaywright(machine)) ?? fromSystem(environment, machine);
  if (found || !install) return found;
  say('no Chromium found, installing one');
  return installFromDebian(environment, machine) ?? (await installFromPlaywright(environment, machine));
}

/** Launch options for Playwright with the browser that was found (Playwright's own choice when none was). */
export async function launchOptions() {
  const found = await findBrowser({ install: false });
  return { ...(found ? { executablePath: found.path } : {}), args: QUIET_ARGUMENTS };
}

const isCommand = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (isCommand) {
  const found = await findBrowser({ install: !process.argv.includes('--no-install') });
  if (found) {
    say(found.origin);
    console.log(found.path);
  } else {
    say('no browser: set CHROMIUM_PATH, or install Chromium or Chrome');
    process.exitCode = 1;
  }
}
