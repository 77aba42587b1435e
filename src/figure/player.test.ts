import { describe, expect, test } from 'vitest';
import { advance, clampStep, play, stepBy } from './player.ts';

const course = { steps: 100, speed: 30, loop: false };

describe('playback', () => {
  test('play in the middle goes on from there; at the end it begins again', () => {
    expect(play({ step: 40, isPlaying: false }, course)).toEqual({ step: 40, isPlaying: true });
    expect(play({ step: 100, isPlaying: false }, course)).toEqual({ step: 0, isPlaying: true });
  });

  test('one step at a time, a press of play is a step', () => {
    const stepwise = { ...course, speed: 0 };
    expect(play({ step: 40, isPlaying: false }, stepwise)).toEqual({ step: 41, isPlaying: false });
    expect(play({ step: 40.3, isPlaying: false }, stepwise)).toEqual({ step: 41, isPlaying: false });
    expect(play({ step: 100, isPlaying: false }, stepwise)).toEqual({ step: 0, isPlaying: false });
    expect(advance({ step: 40, isPlaying: true }, stepwise, 1).step).toBe(40);
  });

  test('a race of no steps cannot be played', () => {
    expect(play({ step: 0, isPlaying: false }, { ...course, steps: 0 }).isPlaying).toBe(false);
  });

  test('the step grows by speed times the time that has passed', () => {
    expect(advance({ step: 10, isPlaying: true }, course, 0.05).step).toBeCloseTo(11.5, 12);
  });

  test('a frame after a minute in the background moves by a tenth of a second, not by a minute', () => {
    expect(advance({ step: 0, isPlaying: true }, course, 60).step).toBeCloseTo(3, 12);
  });

  test('time that runs backwards moves nothing', () => {
    expect(advance({ step: 5, isPlaying: true }, course, -1).step).toBe(5);
  });

  test('it stops by itself at the last step, or begins again when it loops', () => {
    expect(advance({ step: 99.9, isPlaying: true }, course, 0.1)).toEqual({ step: 100, isPlaying: false });
    expect(advance({ step: 99.9, isPlaying: true }, { ...course, loop: true }, 0.1)).toEqual({
      step: 0,
      isPlaying: true,
    });
  });

  test('a paused playback does not move', () => {
    expect(advance({ step: 5, isPlaying: false }, course, 0.1)).toEqual({ step: 5, isPlaying: false });
  });

  test('from between two steps, one step back and one forward go to the neighbours', () => {
    expect(stepBy(4.4, 1, 100)).toBe(5);
    expect(stepBy(4.4, -1, 100)).toBe(4);
    expect(stepBy(4, 1, 100)).toBe(5);
    expect(stepBy(4, -1, 100)).toBe(3);
    expect(stepBy(0, -1, 100)).toBe(0);
    expect(stepBy(100, 1, 100)).toBe(100);
  });

  test('a step that is no number is the first one', () => {
    expect(clampStep(NaN, 100)).toBe(0);
    expect(clampStep(1e9, 100)).toBe(100);
    expect(clampStep(-3, 100)).toBe(0);
  });
});
