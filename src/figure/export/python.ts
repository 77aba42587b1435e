import { rangeError, say, term, type Wording, wordingOf } from '../../core/message.ts';
import type { Convention } from '../../core/optimizer.ts';
import type { Race } from '../../race/race.ts';
import { pythonBall, type PythonBall, pythonName, pythonString } from './python-ball.ts';
import { pythonLoss, type PythonLoss } from './python-loss.ts';
import { axisName, digits, shownBalls } from './table.ts';

/** A race as a script, with a sentence about each ball that the framework cannot run as it is here. */
export interface PythonScript {
  readonly text: string;
  readonly refused: readonly string[];
  /** The same sentences, for other languages. */
  readonly wordings: readonly Wording[];
}

/** Digits of the numbers that a script prints. */
const DIGITS = 12;

/**
 * A script that runs the shown balls of a race in PyTorch or Keras and prints where they end, with the page's own
 * numbers below to compare with. Noise and schedules are part of it. A ball that the framework cannot follow is left
 * out and named; when there is no other, or the loss cannot be said, rejects with a RangeError.
 */
export async function toPython(framework: Convention, race: Race, link?: string): Promise<PythonScript> {
  const loss = await pythonLoss(race.specification.loss, framework === 'torch');
  const { balls, wordings } = sayBalls(framework, race);
  if (balls.length === 0) throw rangeError(wordings[0] ?? say`there are no balls in this race`);
  const refused = wordings.map(({ text }) => text);
  const { steps, start, noise, seed } = race.specification;
  const hasNoise = noise !== 0;
  const hasRates = balls.some(({ rate }) => rate !== undefined);
  const sections = [
    head(loss, refused, link),
    framework === 'torch'
      ? 'import math\n\nimport torch\n\ntorch.set_default_dtype(torch.float64)'
      : 'import math\n\nimport keras\n\nkeras.config.set_floatx("float64")',
    [
      `STEPS = ${steps}`,
      `START = [${start.map(decimal).join(', ')}]`,
      ...(hasNoise ? [`NOISE, SEED = ${noise}, ${seed}`] : []),
    ].join('\n'),
    ...loss.blocks,
    ...(hasNoise ? [NORMAL] : []),
    framework === 'torch' ? runTorch(loss, hasNoise, hasRates) : runKeras(hasNoise, hasRates),
    ballList(framework, balls, hasRates),
    report(race, hasRates),
    expected(balls),
  ];
  return { text: `${sections.join('\n\n')}\n`, refused, wordings };
}

function sayBalls(framework: Convention, race: Race): { balls: PythonBall[]; wordings: Wording[] } {
  const wordings: Wording[] = [];
  const balls = shownBalls(race).flatMap((ball) => {
    try {
      return [pythonBall(framework, ball, race.specification.steps)];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const { label } = ball.specification;
      const name = label ?? term(ball.optimizer.names.en, ball.optimizer.names);
      wordings.push(say`${name}: ${wordingOf(error)}`);
      return [];
    }
  });
  return { balls, wordings };
}

function head({ formula }: PythonLoss, refused: readonly string[], link: string | undefined): string {
  return [
    `Loss Landscape: ${pythonString(formula)}`,
    ...(link === undefined ? [] : [pythonString(link).slice(1, -1)]),
    ...refused.map((reason) => `Left out: ${pythonString(reason).slice(1, -1)}`),
  ]
    .map((line) => `# ${line}`)
    .join('\n');
}

/** The generator of src/core/random.ts: the same draw for the same seed, update and weight. */
const NORMAL = `def normal(seed, t, axis):
    a, b, c = ((n * 1664525 + 1013904223) % 2**32 for n in (seed, t, axis))
    for turn in range(2):
        a = (a + b * c) % 2**32
        b = (b + c * a) % 2**32
        c = (c + a * b) % 2**32
        if turn == 0:
            a, b, c = a ^ a >> 16, b ^ b >> 16, c ^ c >> 16
    radius = math.sqrt(-2 * math.log((a + 0.5) / 2**32))
    return radius * math.cos(2 * math.pi * b / 2**32)`;

function runTorch({ isAlwaysConnected }: PythonLoss, hasNoise: boolean, hasRates: boolean): string {
  return [
    `def run(make${hasRates ? ', rate' : ''}):`,
    '    w = torch.tensor(START, requires_grad=True)',
    '    optimizer = make([w])',
    '    path = []',
    '    for step in range(STEPS + 1):',
    '        optimizer.zero_grad()',
    `        value = loss(*w)${isAlwaysConnected ? '' : ' + 0 * w.sum()'}`,
    '        value.backward()',
    '        if not all(map(math.isfinite, [value.item(), *w.tolist(), *w.grad.tolist()])):',
    '            break',
    '        path.append(w.tolist())',
    ...(hasNoise
      ? ['        w.grad += torch.tensor([NOISE * normal(SEED, step + 1, axis) for axis in range(len(START))])']
      : []),
    ...(hasRates ? ['        optimizer.param_groups[0]["lr"] = rate(step + 1)'] : []),
    '        optimizer.step()',
    '    return path',
  ].join('\n');
}

function runKeras(hasNoise: boolean, hasRates: boolean): string {
  return [
    '# Stock Keras rounds some settings to float32: expect about 6 digits to agree.',
    `def run(make${hasRates ? ', rate' : ''}):`,
    '    w = keras.Variable(keras.ops.convert_to_tensor(START, dtype="float64"), dtype="float64")',
    '    optimizer = make()',
    '    path = []',
    '    for step in range(STEPS + 1):',
    '        at = keras.ops.convert_to_numpy(w).tolist()',
    '        try:',
    '            slope = gradient(*at)',
    '            if not all(map(math.isfinite, [loss(*at), *at, *slope])):',
    '                break',
    '        except (ArithmeticError, ValueError):',
    '            break',
    '        path.append(at)',
    ...(hasNoise ? ['        slope = [g + NOISE * normal(SEED, step + 1, axis) for axis, g in enumerate(slope)]'] : []),
    ...(hasRates ? ['        optimizer.learning_rate = rate(step + 1)'] : []),
    '        optimizer.apply([keras.ops.convert_to_tensor(slope, dtype="float64")], [w])',
    '    return path',
  ].join('\n');
}

function ballList(framework: Convention, balls: readonly PythonBall[], hasRates: boolean): string {
  const lambda = framework === 'torch' ? 'lambda params:' : 'lambda:';
  const lines = balls.map((ball) => {
    const rate = ball.rate === undefined ? constantRate(ball) : ball.rate;
    return `    (${pythonName(ball)}, ${lambda} ${ball.optimizer}${hasRates ? `, lambda t: ${rate}` : ''}),`;
  });
  return ['BALLS = [', ...lines, ']'].join('\n');
}

function constantRate({ ball }: PythonBall): string {
  const { specification, optimizer, convention } = ball;
  return String(specification.settings.lr ?? optimizer.settings.lr?.[convention]?.[1]);
}

function report({ specification }: Race, hasRates: boolean): string {
  const names = specification.start.map((_, axis) => axisName(axis));
  const places = names.map((name, axis) => `${name} = {w[${axis}]:.${DIGITS}g}`).join('  ');
  return [
    `for name, make${hasRates ? ', rate' : ''} in BALLS:`,
    `    path = run(make${hasRates ? ', rate' : ''})`,
    '    w = path[-1] if path else START',
    `    print(f"{name}: step {len(path) - 1}  ${places}")`,
  ].join('\n');
}

/** What the script is to print, by the page's own numbers. */
function expected(balls: readonly PythonBall[]): string {
  const lines = balls.map((each) => {
    const { trajectory } = each.ball;
    const last = trajectory.lastFinite;
    const places = [...trajectory.point(last)].map(
      (value, axis) => `${axisName(axis)} = ${digits(Number(value.toPrecision(DIGITS)))}`,
    );
    return `#   ${pythonName(each).slice(1, -1)}: step ${last}  ${places.join('  ')}`;
  });
  return ['# The page says:', ...lines].join('\n');
}

/** A number that Python takes for a float. */
function decimal(value: number): string {
  const text = digits(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
