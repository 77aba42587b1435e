const REMEDY = 'is not in loss-landscape.iife.js; load loss-playground.iife.js in its place';

/** The elements that the smaller of the classic scripts can be without. */
const LEFT_OUT =
  'controls formula narration number overlays picker playground predict rule settings share standings zoom'
    .split(' ')
    .map((name) => `loss-${name}`);

/** What the smaller script does where it would fetch an element that is not in it. */
export function leftOut(element: string): Promise<never> {
  return Promise.reject(new Error(`<${element}> ${REMEDY}`));
}

/** Warns of elements that wait in the page for a class in vain, once it is complete: another script may bring them until then. */
export function tellLeftOut(): void {
  const tell = (): void => {
    for (const name of LEFT_OUT)
      if (document.querySelector(`${name}:not(:defined)`) !== null) console.warn(`<${name}> ${REMEDY}`);
  };
  if (document.readyState === 'complete') tell();
  else addEventListener('load', tell, { once: true });
}
