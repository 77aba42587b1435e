/**
 * One measured claim.
 * @typedef {object} Finding
 * @property {string} row number of the row in the table of wanted values
 * @property {string} subject what was measured
 * @property {string} ours
 * @property {string} peer
 * @property {string} measured the number that is judged, as text
 * @property {string} wanted as text; empty for what is printed as information
 * @property {number} [margin] measured / limit, above 1 is met; absent for information
 */

/** A claim that something is at least so many times as fast as its peer. */
export function atLeast(limit, value, finding) {
  return { ...finding, measured: `${ratio(value)} ×`, wanted: `≥ ${ratio(limit)} ×`, margin: value / limit };
}

/** A claim that something takes at most so much; `format` writes value and limit. */
export function atMost(limit, value, format, finding) {
  return { ...finding, measured: format(value), wanted: `≤ ${format(limit)}`, margin: limit / Math.max(value, 1e-12) };
}

/** Something worth knowing that has no wanted value. */
export function information(measured, finding) {
  return { ...finding, measured, wanted: '' };
}

export function verdict({ margin }) {
  if (margin === undefined) return '';
  if (margin >= 1) return 'met';
  return `missed by ${Math.max(1, Math.round((1 - margin) * 100))} %`;
}

export function ratio(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}

/** Nanoseconds in a unit that reads well. */
export function time(nanoseconds) {
  const units = [
    ['s', 1e9],
    ['ms', 1e6],
    ['µs', 1e3],
  ];
  const [unit, size] = units.find(([, each]) => nanoseconds >= each) ?? ['ns', 1];
  return `${Number((nanoseconds / size).toPrecision(3))} ${unit}`;
}

/** Milliseconds, of a limit or a value in milliseconds. */
export function milliseconds(value) {
  return value < 0.01 ? '< 0.01 ms' : `${Number(value.toPrecision(3))} ms`;
}

const COLUMNS = ['row', 'subject', 'ours', 'peer', 'measured', 'wanted', ''];

/** The findings as lines of a table. */
export function table(findings) {
  const rows = findings.map((finding) => [
    ...COLUMNS.slice(0, -1).map((column) => finding[column] ?? ''),
    verdict(finding),
  ]);
  const widths = COLUMNS.map((column, place) => Math.max(column.length, ...rows.map((row) => row[place].length)));
  const line = (row) =>
    row
      .map((text, place) => text.padEnd(widths[place]))
      .join('  ')
      .trimEnd();
  return [line(COLUMNS), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
