const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eps: 'ε',
  eta: 'η',
  theta: 'θ',
  lambd: 'λ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
};

/** Endings of names in camelCase that are set as an index. */
const INDICES: Readonly<Record<string, string>> = {
  Max: '<mi>max</mi>',
  Inf: '<mi>∞</mi>',
  T: '<mi>t</mi>',
  Next: '<mi>next</mi>',
};

/** Text as it may stand in markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A name as people write it: `beta1` is β with index 1, `mHat` is m with a hat, `vMax` is v with index max. */
export function nameMathML(name: string): string {
  const digits = /^([A-Za-z]+?)_?(\d+)$/.exec(name);
  if (digits !== null) return `<msub>${nameMathML(digits[1])}<mn>${digits[2]}</mn></msub>`;
  const ending = /^([a-z]+)(Hat|Max|Inf|T|Next)$/.exec(name);
  if (ending === null) return `<mi>${escaped(GREEK[name] ?? name)}</mi>`;
  const [, stem, suffix] = ending;
  if (suffix === 'Hat') return `<mover accent="true">${nameMathML(stem)}<mo>^</mo></mover>`;
  return `<msub>${nameMathML(stem)}${INDICES[suffix]}</msub>`;
}

/** Whether a name is set as one letter, so that a factor may stand right beside it. */
export function isOneLetter(name: string): boolean {
  const stem = name.replace(/_?\d+$|(?:Hat|Max|Inf|T|Next)$/, '');
  return stem.length === 1 || Object.hasOwn(GREEK, stem);
}

/** A number as people write it: 1e-8 is 10⁻⁸. */
export function numberMathML(value: number): string {
  const [digits, exponent] = String(Math.abs(value)).split('e');
  const sign = value < 0 ? '<mo>−</mo>' : '';
  if (exponent === undefined) return `${sign}<mn>${digits}</mn>`;
  const power = `<msup><mn>10</mn><mrow>${exponent.startsWith('-') ? '<mo>−</mo>' : ''}<mn>${exponent.replace(/^[+-]/, '')}</mn></mrow></msup>`;
  return digits === '1' ? `${sign}${power}` : `${sign}<mn>${digits}</mn><mo>×</mo>${power}`;
}
