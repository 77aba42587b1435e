import { seededRandom } from './statistics.mjs';

/** The longest text that a formula may have. */
const LONGEST = 2000;

/** As often as it fits into the longest text. */
function filled(piece, { before = '', after = '', between = '' } = {}) {
  const count = Math.floor((LONGEST - before.length - after.length + between.length) / (piece.length + between.length));
  return before + Array.from({ length: count }, () => piece).join(between) + after;
}

function nested(open, close, core, depth) {
  return open.repeat(depth) + core + close.repeat(depth);
}

/** Short texts that hang other formula engines, and the longest of what grows. */
export const HOSTILE = [
  ...[
    'sum(1:1e9)',
    '99999999!',
    'ones(1e5,1e5)',
    'x^',
    'x^2+',
    '',
    ' ',
    'x^x^x^x^x^x',
    '9^9^9^9^9',
    '1e999*x',
    'x^2+xy+y',
  ],
  ...["fetch('//x')||x", "constructor.constructor('alert(1)')()", 'x.constructor', 'x^2+0.1*random()', '|x||y||x||y|'],
  filled('x', { between: '+' }),
  filled('x*y', { between: '+' }),
  filled('(x+1)', { between: '*' }),
  filled('sin(x)', { between: '*' }),
  filled('x', { between: '^' }),
  filled('x', { between: '/' }),
  filled('x', { between: ' ' }),
  filled('-', { after: 'x' }),
  filled('x'),
  filled('xy'),
  filled('9'),
  filled('9', { between: ',' }),
  filled('|', { after: 'x' }),
  filled('|x|', { between: '+' }),
  filled('²', { before: 'x' }),
  filled('!', { before: 'x' }),
  filled('√', { after: 'x' }),
  filled('(', { after: 'x' }),
  filled('x<y?x:', { after: 'y' }),
  filled('max(x,', { after: 'y' }),
  filled('[', {}),
  filled('sin ', { after: 'x' }),
  filled('\u202e'),
  filled('𝑥', {}),
  nested('sin(', ')', 'x*y', 190),
  nested('(', ')', 'x', 190),
  nested('max(x,min(y,', '))', 'x', 95),
  nested('(x^2+', ')^2', 'y', 150),
  nested('sqrt(x*y+', ')', 'x', 180),
  nested('x<y?(', '):x', 'y', 150),
  nested('atan2(x,hypot(y,', '))', 'x', 90),
];

const PIECES = [
  ...'xyxyxy0123456789.,+-*/^%()()<>=!?:;&|[]{}"\'`~@#$\\_ \n',
  ...'−×·÷²³½√π≤≥≠',
  ...['sin', 'cos(', 'exp(', 'abs(', 'max(', 'log(', 'mod', ' and ', ' or ', 'pi', 'xy', '**', 'constructor', '1e999'],
  ...['x^2', '(x+1)', '2x', ' ? ', ' : ', 'x < 0 ? 1 : 2', 'random()', 'f(x, y) =', 'atan2(x,y)', 'x*y', '+', '*', '-'],
];

/** Seeded texts: random pieces, and formulas that mean something with a few characters changed. */
export function fuzzed(count, formulas) {
  const draw = seededRandom(20_240_607);
  const pick = (list) => list[Math.floor(draw() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    if (index % 2 === 0)
      return Array.from({ length: 1 + Math.floor(draw() * draw() * 60) }, () => pick(PIECES)).join('');
    let text = pick(formulas);
    for (let edits = 1 + Math.floor(draw() * 3); edits > 0; edits--) {
      const at = Math.floor(draw() * (text.length + 1));
      text = text.slice(0, at) + pick(PIECES) + text.slice(at + Math.floor(draw() * 3));
    }
    return text;
  });
}
