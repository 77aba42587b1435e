import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/lib/root.mjs';

const hosts = join(root, 'e2e', 'hosts');

const tsc = ['typescript/bin/tsc', '-p', '.', '--pretty', 'false'];

/** What checks the types of each framework's consumers, in `e2e/hosts/types/`. */
const CHECKERS: Readonly<Record<string, readonly string[]>> = {
  react: tsc,
  components: tsc,
  preact: tsc,
  solid: tsc,
  vue: ['vue-tsc/bin/vue-tsc.js', ...tsc.slice(1)],
  svelte: ['svelte-check/bin/svelte-check', '--output', 'machine', '--tsconfig', 'tsconfig.json'],
};

/** The places of all errors, `file:line`, in the words of tsc (`a.tsx(4,19): error`) or svelte-check (`ERROR "a.svelte" 5:17`). */
const places = (output: string): string[] =>
  [...output.matchAll(/^(\S+)\((\d+),\d+\): error|ERROR "([^"]+)" (\d+):/gm)].map(
    ([, file, line, other, at]) => `${file ?? other}:${line ?? at}`,
  );

/** The lines that say of themselves that they are wrong. */
function wrongLines(folder: string): string[] {
  const file = readdirSync(folder).find((name) => name.startsWith('wrong.')) ?? '';
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (/(\/\/|<!--) wrong/.test(line) ? [`${file}:${index + 1}`] : []));
}

for (const [framework, [checker = '', ...args]] of Object.entries(CHECKERS)) {
  test(`${framework}: what is right passes, and each wrong name or value is an error`, () => {
    test.setTimeout(120_000);
    const cwd = join(hosts, 'types', framework);
    const options = { cwd, encoding: 'utf8' as const };
    const { stdout } = spawnSync(process.execPath, [join(hosts, 'node_modules', checker), ...args], options);
    const wrong = wrongLines(cwd);
    expect(wrong.length).toBeGreaterThan(3);
    expect([...new Set(places(stdout))], stdout).toEqual(wrong);
  });
}
