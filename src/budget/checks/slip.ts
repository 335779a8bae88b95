/** What a hand does to a number on its way into print. */
export type Slip = "digitDropped" | "digitAdded" | "digitsSwapped" | "decimalShifted" | "signFlipped" | "digitChanged";

type Test = (printed: string, meant: string) => boolean;

const slips: ReadonlyArray<readonly [slip: Slip, made: Test]> = [
  ["digitDropped", (printed, meant) => isWithoutOne(meant, printed)],
  ["digitAdded", (printed, meant) => isWithoutOne(printed, meant)],
  ["digitsSwapped", isSwapped],
  [
    "digitChanged",
    (printed, meant) =>
      printed.length === meant.length && [...printed].filter((digit, i) => digit !== meant[i]).length === 1
  ]
];

/** Which slip turns what was meant into what was printed; both in fen, `half` that of the printed number. */
export function slipBetween(printed: number, meant: number, half: number): Slip | undefined {
  if (printed === -meant && printed !== 0) return "signFlipped";
  if (isShifted(printed, meant)) return "decimalShifted";
  const digits = (fen: number) => String(Math.round(Math.abs(fen) / (2 * half)));
  return slips.find(([, made]) => made(digits(printed), digits(meant)))?.[0];
}

function isShifted(printed: number, meant: number): boolean {
  return (
    printed !== 0 &&
    meant !== 0 &&
    [10, 100, 1000].some((factor) => printed * factor === meant || meant * factor === printed)
  );
}

function isWithoutOne(longer: string, shorter: string): boolean {
  return (
    longer.length === shorter.length + 1 &&
    [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter)
  );
}

function isSwapped(printed: string, meant: string): boolean {
  return (
    printed !== meant &&
    [...printed].some(
      (digit, i) => printed.slice(0, i) + (printed[i + 1] ?? "") + digit + printed.slice(i + 2) === meant
    )
  );
}
