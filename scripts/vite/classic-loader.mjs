/**
 * Runs in the page, at the head of the first script of a classic build (`classic-chunks.mjs` puts its text there): keeps
 * what each script gives to the others, and loads further ones by `<script>` elements, which need neither modules nor CORS.
 * @param {Record<string, string[]>} needs by file: the files whose names it uses, to be loaded before it
 */
export function classicLoader(needs) {
  const { src } = document.currentScript;
  /** By file: what it exports. */
  const given = new Map();
  /** By file: the promise of it. A failure is forgotten, so that the next request tries again. */
  const coming = new Map();
  const take = (file) => given.get(file);
  const fetchScript = (file) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(file, src).href;
      // The script finds this by `document.currentScript`: no global name is needed.
      script.hand = (evaluate) => given.set(file, evaluate(take, load));
      script.addEventListener('load', () => resolve(take(file)));
      script.addEventListener('error', () => {
        script.remove();
        reject(new Error(`${file}: could not be loaded`));
      });
      document.head.append(script);
    });
  const load = (file) => {
    if (given.has(file)) return Promise.resolve(take(file));
    if (!coming.has(file)) {
      const fetched = Promise.all((needs[file] ?? []).map(load)).then(() => fetchScript(file));
      coming.set(file, fetched);
      fetched.catch(() => coming.delete(file));
    }
    return coming.get(file);
  };
  return { take, load, keep: (file, exported) => given.set(file, exported) };
}
