import type { Localize } from '../shared/localize.ts';
import type { SceneWords } from './scene.ts';

/** The words of a picture in each language: one object for each, so that a scene can tell by identity. */
const kept = new Map<string, SceneWords>();

export function sceneWords(localize: Localize): SceneWords {
  const language = localize.lang();
  const known = kept.get(language);
  if (known !== undefined) return known;
  // The terms are taken now, as functions of their own: the controller's language may change later.
  const [x, y] = [localize.term('weight', 'x'), localize.term('weight', 'y')];
  const words: SceneWords = {
    key: localize.key,
    loss: localize.term('loss'),
    weight: (name) => (name === 'x' ? x : y),
    globalMinimum: filled(localize.term('globalMinimum', PLACE)),
    localMinimum: filled(localize.term('localMinimum', PLACE)),
    startHint: localize.term('startHint'),
    constantLoss: localize.term('constantLoss'),
  };
  kept.set(language, words);
  return words;
}

const PLACE = '\u0000';

function filled(text: string): (value: string) => string {
  return (value) => text.replace(PLACE, value);
}
