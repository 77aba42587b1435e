/** What the lesson's figure has told, in order; the tests read it. */
globalThis.heard = [];

/** Notes an event of the figure. */
export function hear({ type, detail }) {
  globalThis.heard.push({ type, detail });
}
