import { loadEngine } from '../lib/engine.mjs';
import { fuzzed, HOSTILE } from '../lib/hostile.mjs';
import { interleave, timed, timedAsync } from '../lib/interleave.mjs';
import { mathjsKernel } from '../lib/peers/mathjs.mjs';
import { atMost, information, milliseconds, ratio, time } from '../lib/report.mjs';
import { median } from '../lib/statistics.mjs';

/** Milliseconds: a formula that has been edited, and the longest that anything typed may hold up the page. */
const WANTED = { edit: 2, block: 50 };

/** A block longer than this is measured again: the machine may have been busy with something else. */
const SUSPECT = 5;

const AGAIN = 5;

/** From the text of a formula to a kernel that has given a value and a gradient. */
export async function* measure(context) {
  const engine = await context.once('engine', loadEngine);
  yield* edits(context, engine);
  yield* blocks(context, engine);
}

/** The catalogue's formulas, each with mathjs making value and derivatives in turn. */
async function* edits(context, engine) {
  const w = Float64Array.of(0.3, 0.7);
  const gradient = new Float64Array(2);
  const measured = [];
  for (const { id, formula, dimension } of engine.losses) {
    const variables = ['x', 'y'].slice(0, dimension);
    const timings = await interleave(
      {
        ours: timedAsync(async () => (await engine.compileLoss(formula)).evaluate(w, gradient)),
        mathjs: timed(() => mathjsKernel(formula, variables)),
      },
      { ...context.effort(9, 4), warmUp: 30e6 },
    );
    measured.push({
      id,
      ours: timings.time('ours') / 1e6,
      peer: timings.time('mathjs') / 1e6,
      speed: timings.speed('ours', 'mathjs'),
    });
  }
  const middle = (key) => median(measured.map((each) => each[key]));
  const worst = measured.toSorted((a, b) => b.ours - a.ours)[0];
  yield atMost(WANTED.edit, middle('ours'), milliseconds, {
    subject: `median of ${measured.length} losses`,
    ours: milliseconds(middle('ours')),
    peer: `mathjs ${milliseconds(middle('peer'))}, ${ratio(middle('speed'))} × as long`,
  });
  yield atMost(WANTED.edit, worst.ours, milliseconds, {
    subject: `slowest: ${worst.id}`,
    ours: milliseconds(worst.ours),
    peer: `mathjs ${milliseconds(worst.peer)}, ${ratio(worst.speed)} × as long`,
  });
}

/** The longest that a text holds up the page, over hostile and fuzzed ones. */
async function* blocks(context, engine) {
  const count = context.isQuick ? 2000 : 10_000;
  const texts = [
    ...HOSTILE,
    ...fuzzed(
      count,
      engine.losses.map(({ formula }) => formula),
    ),
  ];
  let worst = { text: '', spent: 0 };
  let accepted = 0;
  for (const text of texts) {
    const { spent, isAccepted } = await steadyTime(engine, text);
    if (isAccepted) accepted++;
    if (spent > worst.spent) worst = { text, spent };
  }
  yield atMost(WANTED.block, worst.spent, milliseconds, {
    subject: `longest of ${texts.length} hostile and fuzzed texts`,
    ours: JSON.stringify(worst.text.length > 40 ? `${worst.text.slice(0, 36)}… (${worst.text.length})` : worst.text),
    peer: `${accepted} are formulas`,
  });
  yield information(time(await mathjsOnLongSum()), {
    subject: 'mathjs on a sum of 300 terms, for comparison',
    ours: milliseconds((await steadyTime(engine, LONG_SUM)).spent),
    peer: '',
  });
}

const LONG_SUM = Array.from({ length: 300 }, (_, k) => `${k}*x`).join('+');

async function mathjsOnLongSum() {
  const before = process.hrtime.bigint();
  mathjsKernel(LONG_SUM, ['x']);
  return Number(process.hrtime.bigint() - before);
}

/** Milliseconds that a text takes; what takes long is tried again and the shortest counts. */
async function steadyTime(engine, text) {
  const first = await timeOf(engine, text);
  let { spent } = first;
  for (let again = 0; again < AGAIN && spent > SUSPECT; again++)
    spent = Math.min(spent, (await timeOf(engine, text)).spent);
  return { ...first, spent };
}

async function timeOf(engine, text) {
  const before = process.hrtime.bigint();
  let isAccepted = true;
  try {
    const loss = await engine.compileLoss(text);
    loss.evaluate(new Float64Array(loss.dimension), new Float64Array(loss.dimension));
  } catch (error) {
    if (!(error instanceof engine.FormulaError)) throw error;
    isAccepted = false;
  }
  return { spent: Number(process.hrtime.bigint() - before) / 1e6, isAccepted };
}
