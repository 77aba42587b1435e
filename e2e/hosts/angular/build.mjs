import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Architect } from '@angular-devkit/architect';
import { WorkspaceNodeModulesArchitectHost } from '@angular-devkit/architect/node/index.js';
import { json, logging, workspaces } from '@angular-devkit/core';
import { NodeJsSyncHost } from '@angular-devkit/core/node/index.js';

const root = import.meta.dirname;

/** What `ng build` does, without its command line. Messages are shown when it fails. */
async function ngBuild(options) {
  const registry = new json.schema.CoreSchemaRegistry();
  registry.addPostTransform(json.schema.transforms.addUndefinedDefaults);
  const host = workspaces.createWorkspaceHost(new NodeJsSyncHost());
  const { workspace } = await workspaces.readWorkspace(join(root, 'angular.json'), host);
  const architect = new Architect(new WorkspaceNodeModulesArchitectHost(workspace, root), registry);
  const messages = [];
  const logger = new logging.Logger('build');
  logger.subscribe(({ message }) => messages.push(message));
  const run = await architect.scheduleTarget({ project: 'lesson', target: 'build' }, options, { logger });
  const { success } = await run.lastOutput;
  await run.stop();
  if (!success) throw new Error(messages.join('\n'));
}

export async function build(outDir) {
  const made = join(outDir, 'made');
  await ngBuild({ outputPath: made });
  cpSync(join(made, 'browser'), outDir, { recursive: true });
  rmSync(made, { recursive: true });
}
