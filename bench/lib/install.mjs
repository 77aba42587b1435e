import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from './places.mjs';

/** Installs the peers when they are missing. They are the bench's own: the product never sees them. */
export function installPeers() {
  if (existsSync(join(bench, 'node_modules', 'mathjs')) && existsSync(join(bench, 'node_modules', '@tensorflow')))
    return;
  console.log('Installing the peers (once) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: bench, stdio: 'inherit' });
  if (status !== 0) throw new Error('bench: the peers could not be installed; try "npm ci" in bench/');
}
