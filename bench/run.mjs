#!/usr/bin/env node
/**
 * Measures the project against its peers, in the same run and in turn, and says what of the wanted values is met.
 *
 *     npm run bench                     everything (some minutes)
 *     npm run bench -- --quick          fewer repetitions (about a minute)
 *     npm run bench -- --rows 1,3       these rows only
 *
 * A bench is no test: the exit code is 0 unless something crashed.
 */
import { startBaseline } from './lib/baseline.mjs';
import { Context } from './lib/context.mjs';
import { installPeers } from './lib/install.mjs';
import { readOptions } from './lib/options.mjs';
import { table, verdict } from './lib/report.mjs';

/** The rows, in order: title, and the module that measures them (`measure(context)` yields findings). */
const ROWS = {
  1: ['typed formula: value, gradient and update of one ball, fused', './rows/fused.mjs'],
  2: ['step by step: descend', './rows/descend.mjs'],
  3: ['edit a formula: until its kernel is ready', './rows/compile.mjs'],
  5: ['without code generation', './rows/interpreter.mjs'],
  6: ['redraw of a landscape', './rows/redraw.mjs'],
  7: ['one frame', './rows/frame.mjs'],
  8: ['drag of the start', './rows/drag.mjs'],
  blocks: ['dragging in the built playground, 8 balls × 1,000 steps', './rows/blocks.mjs'],
  survey: ['finding the stationary points (for information)', './rows/survey.mjs'],
};

const options = readOptions(process.argv.slice(2), Object.keys(ROWS));
installPeers();
const baseline = startBaseline();
console.log(
  baseline ? `C baseline: ${baseline.description}` : 'C baseline: no compiler here, so rows 1, 2 and 5 go without',
);

const findings = [];
const crashed = [];
const context = new Context({ baseline, isQuick: options.isQuick });

for (const row of options.rows) {
  const [title, address] = ROWS[row];
  console.log(`\n${/^\d/.test(row) ? `Row ${row}` : 'Also'}: ${title}`);
  try {
    const { measure } = await import(address);
    for await (const finding of measure(context)) {
      findings.push({ row, ...finding });
      const { subject, ours, peer, measured, wanted } = finding;
      console.log(
        `  ${[subject, ours, peer, measured, wanted && `wanted ${wanted}`, verdict(finding)].filter(Boolean).join(' · ')}`,
      );
    }
  } catch (error) {
    console.error(error);
    crashed.push(row);
  }
}

await context.close();

console.log(`\n${table(findings)}`);
const judged = findings.filter(({ margin }) => margin !== undefined);
const missed = judged.filter(({ margin }) => margin < 1);
console.log(`\n${judged.length - missed.length} of ${judged.length} wanted values met.`);
if (crashed.length > 0) {
  console.log(`Crashed: row ${crashed.join(', ')}`);
  process.exitCode = 1;
}
