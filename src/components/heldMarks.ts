/** A piece with the marks that stay with it. */
export type Held<T> = T & {readonly opening?: string; readonly mark?: string};

/**
 * Pieces of a sentence whose punctuation stays with the number beside it: no
 * line begins with a mark or ends with an opening bracket.
 */
export function heldMarks<T extends {readonly text: string}>(pieces: readonly T[], isNumber: (piece: T) => boolean): Array<Held<T>> {
  return pieces.map((piece, i) => {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    if (isNumber(piece)) {
      const [opening, mark] = [openingAt(before), markAt(after)];
      return {...piece, ...(opening ? {opening} : {}), ...(mark ? {mark} : {})};
    }
    const from = before && isNumber(before) ? markAt(piece).length : 0;
    const to = after && isNumber(after) ? openingAt(piece).length : 0;
    return {...piece, text: piece.text.slice(from, piece.text.length - to)};
  });
}

function markAt(piece: {readonly text: string} | undefined): string {
  return /^[，。；：、）,.;:)]/.exec(piece?.text ?? "")?.[0] ?? "";
}

function openingAt(piece: {readonly text: string} | undefined): string {
  return /[（(]$/.exec(piece?.text ?? "")?.[0] ?? "";
}
