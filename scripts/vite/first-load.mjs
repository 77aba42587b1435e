/**
 * Puts what a page loads at first into one chunk: a module and all that it reaches by static imports. Left to itself the
 * bundler cuts at every module that a lazy part shares, and a page then waits for twenty small files, each compressed
 * by itself.
 * @param {string} entry absolute path of the module
 * @param {string} name of the chunk
 * @returns {{ debugName: string, name: (id: string, context: { getModuleInfo(id: string): { importedIds: string[] } | null }) => string | null }}
 *   a group for the bundler's `codeSplitting.groups`
 */
export function firstLoad(entry, name) {
  const reached = new Set([entry]);
  let isComplete = false;
  return {
    debugName: name,
    name: (id, context) => {
      if (!isComplete) {
        for (const module of reached) {
          for (const next of context.getModuleInfo(module)?.importedIds ?? []) reached.add(next);
        }
        isComplete = true;
      }
      return reached.has(id) ? name : null;
    },
  };
}
