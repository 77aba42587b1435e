/**
 * Reads the command line: `--quick`, `--row 1,3` (or `--row=1,3`).
 * @returns {{ rows: string[], isQuick: boolean }}
 */
export function readOptions(args, known) {
  let rows = known;
  let isQuick = false;
  for (let place = 0; place < args.length; place++) {
    const [name, value] = args[place].split('=');
    if (name === '--quick') isQuick = true;
    else if (name === '--row' || name === '--rows') rows = (value ?? args[++place] ?? '').split(',');
    else throw new RangeError(`bench: options are --quick and --row 1,3; got "${args[place]}"`);
  }
  const unknown = rows.find((row) => !known.includes(row));
  if (unknown !== undefined) throw new RangeError(`bench: row must be one of ${known.join(', ')}; got "${unknown}"`);
  return { rows, isQuick };
}
