import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Where the packed package lies unpacked, as its users get it: `package.json`, `dist/`, … */
export const packedFolder = join(root, 'test-results', 'packed', 'package');

/** Packs what `npm run build:package` made, as for publishing, and unpacks it into `packedFolder`. */
export function packPackage() {
  const folder = join(packedFolder, '..');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const [{ filename }] = JSON.parse(execFileSync('npm', args, options));
  execFileSync('tar', ['-xzf', filename], { cwd: folder });
}

/** Puts the packed package where a project in `folder` finds it by its name. */
export function installPacked(folder) {
  const target = join(folder, 'node_modules', 'loss-landscape');
  rmSync(target, { recursive: true, force: true });
  cpSync(packedFolder, target, { recursive: true });
}
