import { expect, test } from 'vitest';
import { encodeState, decodeState } from '../codec.ts';
import { defaultRace, DEFAULT_VIEW } from '../defaults.ts';
import { findPreset, presets, presetState } from './index.ts';

test('no id, name or link is given twice', () => {
  for (const key of ['id', 'link'] as const)
    expect(new Set(presets.map((each) => each[key])).size).toBe(presets.length);
  for (const language of ['en', 'zh'] as const) {
    expect(new Set(presets.map(({ names }) => names[language])).size).toBe(presets.length);
  }
});

test('the default race is the first preset, and a race with another rate is none', () => {
  expect(findPreset(defaultRace())).toBe(presets[0]);
  expect(findPreset({ ...defaultRace(), balls: defaultRace().balls.slice(1) })).toBeUndefined();
});

test.each(presets)('the link of $id is written and read without a loss or a notice', (preset) => {
  const { state, problems } = decodeState(preset.link);
  expect(problems).toEqual([]);
  expect(encodeState(state)).toBe(preset.link);
  expect(decodeState(encodeState(state)).state).toEqual(presetState(preset));
  expect(state.view).toEqual(DEFAULT_VIEW);
  expect(state.step).toBe(state.race.steps);
  expect(findPreset(state.race)).toBe(preset);
});

test.each(presets)('the story of $id is one or two sentences in both languages', ({ story }) => {
  expect(story.en).toMatch(/^[A-Z].*\.$/);
  expect(story.en.split(/[.!?:](?= [A-Z])/).length).toBeLessThanOrEqual(3);
  expect(story.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(story.zh).not.toMatch(/[,;!?] /);
});
