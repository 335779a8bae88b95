import type {Direction} from "../../budget/claim.js";

/** An amount or a rate of change with the sign that its direction gives it. */
export function signed<T extends {readonly fen: number} | {readonly ppm: number}>(stated: T, direction: Direction): T {
  if (direction !== "decrease") return stated;
  return "fen" in stated ? {...stated, fen: 0 - stated.fen} : {...stated, ppm: 0 - (stated as {ppm: number}).ppm};
}
