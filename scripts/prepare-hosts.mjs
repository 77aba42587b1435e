#!/usr/bin/env node
/**
 * Makes ready what the tests in `e2e/hosts/` need: the frameworks of `e2e/hosts/package.json`, by their own lock file,
 * the package as it would be published, and the pages that are made with both. Needs what `npm run build:package` made.
 *
 *     node scripts/prepare-hosts.mjs [host]...     builds the pages of all hosts when none is named
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildHosts } from './lib/host-builds.mjs';
import { installPacked, packPackage } from './lib/pack.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

const hosts = join(root, 'e2e', 'hosts');
const stamp = join(hosts, 'node_modules', '.lock-digest');
const digest = createHash('sha256')
  .update(readFileSync(join(hosts, 'package-lock.json')))
  .digest('hex');

const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
if (!isInstalled) {
  const code = await run('npm', ['ci', '--ignore-scripts', '--prefix', hosts]);
  if (code !== 0) throw new Error(`npm ci in e2e/hosts: ended with ${code}`);
  writeFileSync(stamp, digest);
}
packPackage();
installPacked(hosts);
await buildHosts(process.argv.slice(2));
