export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The matrix that applies `second` first. */
export function multiply(first: Matrix, second: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = [second[0]!, second[1]!, second[2]!, second[3]!, second[4]!, second[5]!];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
