/**
 * Pieces of a sentence whose punctuation stays with the number before it: no
 * line begins with a mark.
 */
export function heldMarks<T extends {readonly text: string}>(pieces: readonly T[], isNumber: (piece: T) => boolean): Array<T & {readonly mark?: string}> {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    const mark = isNumber(piece) ? markAt(pieces[i + 1]?.text) : "";
    const text = before && isNumber(before) ? piece.text.slice(markAt(piece.text).length) : piece.text;
    return {...piece, text, ...(mark ? {mark} : {})};
  });
}

function markAt(text = ""): string {
  return /^[，。；：、）,.;:)]/.exec(text)?.[0] ?? "";
}
