/** More sweeps than any symmetric matrix of this size needs to reach rounding. */
const MAX_SWEEPS = 30;

/**
 * Eigenvalues (ascending) and eigenvectors of a symmetric matrix (dimension², row-major).
 * `vectors` holds the eigenvector of value k in its row k. Both are overwritten.
 */
export function symmetricEigen(matrix: Float64Array, values: Float64Array, vectors: Float64Array): void {
  const dimension = values.length;
  if (dimension === 1) {
    values[0] = matrix[0];
    vectors[0] = 1;
  } else if (dimension === 2) {
    eigenOfTwo(matrix, values, vectors);
  } else {
    eigenByJacobi(matrix, values, vectors);
  }
}

function eigenOfTwo(matrix: Float64Array, values: Float64Array, vectors: Float64Array): void {
  const [a, b, , d] = matrix;
  const half = (a - d) / 2;
  const radius = Math.hypot(half, b);
  const middle = (a + d) / 2;
  // The eigenvalue nearer to 0 from the determinant: subtracting would lose its digits in a narrow ravine.
  const far = middle >= 0 ? middle + radius : middle - radius;
  const near = far === 0 ? 0 : (a / far) * d - (b / far) * b;
  values[0] = Math.min(far, near);
  values[1] = Math.max(far, near);
  const angle = radius === 0 ? 0 : Math.atan2(b, half) / 2;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  vectors[0] = -sine;
  vectors[1] = cosine;
  vectors[2] = cosine;
  vectors[3] = sine;
}

function eigenByJacobi(matrix: Float64Array, values: Float64Array, vectors: Float64Array): void {
  const n = values.length;
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS && !isDiagonal(a, n); sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[i * n + i] - a[j * n + j]);
  order.forEach((from, to) => {
    values[to] = a[from * n + from];
    for (let i = 0; i < n; i++) vectors[to * n + i] = v[from * n + i];
  });
}

function isDiagonal(a: Float64Array, n: number): boolean {
  let off = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const square = a[i * n + j] * a[i * n + j];
      all += square;
      if (i !== j) off += square;
    }
  }
  return !(off > 1e-30 * all);
}

/** One Jacobi rotation: makes a[p][q] zero. Rows of `v` are the vectors. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let i = 0; i < n; i++) {
    const ip = a[i * n + p];
    const iq = a[i * n + q];
    a[i * n + p] = c * ip - s * iq;
    a[i * n + q] = s * ip + c * iq;
  }
  for (let i = 0; i < n; i++) {
    const pi = a[p * n + i];
    const qi = a[q * n + i];
    a[p * n + i] = c * pi - s * qi;
    a[q * n + i] = s * pi + c * qi;
    const vp = v[p * n + i];
    const vq = v[q * n + i];
    v[p * n + i] = c * vp - s * vq;
    v[q * n + i] = s * vp + c * vq;
  }
}
