#!/usr/bin/env node
/**
 * Checks the packed package in Firefox and WebKitGTK: `npm test other-browsers`.
 *
 *     node scripts/other-browsers.mjs [report.json]
 *
 * A browser that is absent is installed where that can be done (root on a Debian-like system); where it cannot, its
 * checks are skipped by name. Needs what `scripts/prepare-hosts.mjs` made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { pages } from '../e2e/other-browsers/checks.mjs';
import { openFirefox } from '../e2e/other-browsers/firefox.mjs';
import { openWebKit } from '../e2e/other-browsers/webkit.mjs';

const browsers = [
  { name: 'Firefox', programs: ['/usr/bin/firefox-esr'], packages: ['firefox-esr'], open: openFirefox },
  {
    name: 'WebKitGTK',
    programs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb'],
    open: openWebKit,
  },
];

/** A package mirror can be slow or out of reach: each step ends by itself. */
const INSTALL_LIMIT_MILLISECONDS = 5 * 60_000;

const isThere = ({ programs }) => programs.every((path) => existsSync(path));

/** Installs what is absent. @returns {string | undefined} why it could not be */
function install(browser) {
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!canInstall) return `${browser.programs[0]} is absent, and can be installed by root on Debian only`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 2, 2], timeout: INSTALL_LIMIT_MILLISECONDS, env };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...browser.packages], options);
  return isThere(browser) ? undefined : `${browser.packages.join(' ')}: could not be installed`;
}

const totals = { passed: 0, failed: 0, skipped: 0 };

/** Says how a check ended and counts it. */
function tell(outcome, name, reason) {
  totals[outcome] += 1;
  const text = reason instanceof Error ? reason.message : reason;
  console.log(`  ${outcome}  ${name}${text === undefined ? '' : `: ${text}`}`);
}

const namesOf = (browser) =>
  pages.flatMap(({ page, checks }) => Object.keys(checks).map((check) => `${browser.name}, ${page.name}: ${check}`));

async function checkPage(browser, driver, { page, checks }) {
  const server = await page.open();
  try {
    await driver.goto(server.url);
    for (const [check, run] of Object.entries(checks)) {
      const name = `${browser.name}, ${page.name}: ${check}`;
      await run(driver).then(
        () => tell('passed', name),
        (error) => tell('failed', name, error),
      );
    }
  } finally {
    await server.close();
  }
}

for (const browser of browsers) {
  const absence = isThere(browser) ? undefined : install(browser);
  if (absence !== undefined) {
    for (const name of namesOf(browser)) tell('skipped', name, absence);
    continue;
  }
  const driver = await browser
    .open(browser.programs[0])
    .catch((error) => tell('failed', `${browser.name}: opens`, error));
  if (driver === undefined) continue;
  console.log(`${browser.name}: ${driver.version}`);
  try {
    for (const each of pages) await checkPage(browser, driver, each);
  } finally {
    await driver.close();
  }
}

const [, , report] = process.argv;
if (report) writeFileSync(report, JSON.stringify(totals));
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);
