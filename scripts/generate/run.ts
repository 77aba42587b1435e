import { generated } from './index.ts';

// Awaited here, as the loader of this module is gone once it has loaded and the parser is a lazy part.
export const folders = await generated();
