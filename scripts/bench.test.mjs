import { describe, expect, it } from 'vitest';
import { readOptions } from '../bench/lib/options.mjs';
import { atLeast, atMost, information, milliseconds, table, verdict } from '../bench/lib/report.mjs';
import { median } from '../bench/lib/statistics.mjs';

describe('the bench', () => {
  it('measures every row unless some are named', () => {
    expect(readOptions([], ['1', '6'])).toEqual({ rows: ['1', '6'], isQuick: false });
    expect(readOptions(['--quick', '--rows', '6'], ['1', '6'])).toEqual({ rows: ['6'], isQuick: true });
  });

  it('refuses a row or an option that it does not know', () => {
    expect(() => readOptions(['--rows', '9'], ['1'])).toThrow(/row must be one of 1/);
    expect(() => readOptions(['--fast'], ['1'])).toThrow(/got "--fast"/);
  });

  it('takes the middle value, or the mean of the two middle ones', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it('says whether a wanted value is met, and by how much it is missed', () => {
    expect(verdict(atLeast(5, 10, {}))).toBe('met');
    expect(verdict(atMost(2, 4, milliseconds, {}))).toBe('missed by 50 %');
    expect(verdict(information('1 ms', {}))).toBe('');
  });

  it('prints a line for each finding below a head', () => {
    const lines = table([atLeast(5, 10, { row: '6', subject: 'redraw', ours: '1 ms', peer: '10 ms' })]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^6 +redraw +1 ms +10 ms +10 × +≥ 5 × +met$/);
  });
});
