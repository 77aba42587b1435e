import { dirname, join } from 'node:path';

/** The folder of the bench. */
export const bench = dirname(import.meta.dirname);

/** The folder of the project. */
export const root = dirname(bench);

/** What the bench builds; ignored by git, safe to delete. */
export const cache = join(root, '.cache', 'bench');
