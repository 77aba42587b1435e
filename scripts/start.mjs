#!/usr/bin/env node
/** Serves the playground for development, prints its address and opens it where there is a screen: `npm start`. */
import { createServer } from 'vite';
import { root } from './lib/root.mjs';

/** A desktop that can show a browser. Without one, trying to open it would only print an error. */
function hasScreen() {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const server = await createServer({ root, server: { open: hasScreen() } });
await server.listen();
server.printUrls();
server.bindCLIShortcuts?.({ print: true });
