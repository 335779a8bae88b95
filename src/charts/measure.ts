/** Advance widths in em, the widest of Inter, Segoe UI and Arial, so that a text measured to fit does fit. */
const advances: ReadonlyArray<readonly [characters: string, em: number]> = [
  ["\u2009\u202f", 0.2],
  [" \u00a0", 0.29],
  ["\u2007", 0.62],
  ["\u2008.,:;'|!ijlI·", 0.29],
  ["‘’", 0.25],
  ["frt()[]/-–", 0.4],
  ["“”", 0.45],
  ["\u2002", 0.5],
  ["sckvxyzJ", 0.58],
  ["0123456789", 0.62],
  ["+−=≈±<>×", 0.66],
  ["mwMW@%—→…", 0.94],
  ["▸▾△○▨●■▲◇", 1]
];

const emOf = new Map(advances.flatMap(([characters, em]) => [...characters].map((character) => [character, em] as const)));

const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;

/** Whether a character fills a whole em, as Chinese characters and their punctuation do. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** Width of a text in pixels without a DOM: never less than a browser's, apart from exotic faces. */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const character of text) em += advance(character, weight);
  return em * size;
}

function advance(character: string, weight: number): number {
  if (isWide(character)) return 1;
  const em = emOf.get(character) ?? (/[A-Z]/.test(character) ? 0.72 : 0.61);
  return weight > 500 ? em * 1.05 : em;
}

/** The widest of some texts. */
export function widest(texts: Iterable<string>, size: number, weight = 400): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, textWidth(text, size, weight));
  return most;
}
