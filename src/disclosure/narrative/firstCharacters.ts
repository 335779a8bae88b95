/** What a match may begin with: the body of a character class, or anything; `mayBeEmpty` if what follows may begin it too. */
interface Beginning {
  readonly characters: string;
  readonly isAny: boolean;
  readonly mayBeEmpty: boolean;
}

const nothing: Beginning = {characters: "", isAny: false, mayBeEmpty: true};
const anything: Beginning = {characters: "", isAny: true, mayBeEmpty: false};

/**
 * The characters with which a match of one of these patterns can begin, as the
 * body of a character class; undefined if any can. Never too few: what looks
 * ahead or behind only narrows a pattern, and is passed over. The patterns are
 * without the flags i, u and v.
 */
export function firstCharacters(patterns: readonly RegExp[]): string | undefined {
  const beginnings = patterns.map(({source}) => new PatternReader(source).alternatives());
  return beginnings.some(({isAny}) => isAny) ? undefined : beginnings.map(({characters}) => characters).join("");
}

/** A dash at the edge of a class, which would join it to another one as a range. */
const bareDash = /^-|(?<=^(?:[^\\]|\\.)*)-$/g;

class PatternReader {
  #at = 0;
  constructor(readonly source: string) {}

  /** Up to the bracket that closes them, or the end. */
  alternatives(): Beginning {
    let all = this.#sequence();
    while (this.#take("|")) all = either(all, this.#sequence());
    return all;
  }

  #sequence(): Beginning {
    let begun = nothing;
    while (this.#at < this.source.length && !/[|)]/.test(this.source[this.#at]!)) {
      const next = this.#quantified(this.#atom());
      if (begun.mayBeEmpty) begun = {...either(begun, next), mayBeEmpty: next.mayBeEmpty};
    }
    return begun;
  }

  #atom(): Beginning {
    if (this.#take("(")) return this.#group();
    if (this.#take("[")) return this.#characterClass();
    if (this.#take("\\")) return this.#escape();
    const character = this.source[this.#at++]!;
    if (character === ".") return anything;
    return character === "^" || character === "$" ? nothing : one(character);
  }

  #group(): Beginning {
    const opening = /\?(?:[=!:]|<[=!]|<\w+>)/y;
    opening.lastIndex = this.#at;
    const [mark = ""] = opening.exec(this.source) ?? [];
    this.#at += mark.length;
    const inside = this.alternatives();
    this.#take(")");
    return /[=!]$/.test(mark) ? nothing : inside;
  }

  #characterClass(): Beginning {
    const from = this.#at;
    while (this.source[this.#at] !== "]") this.#at += this.source[this.#at] === "\\" ? 2 : 1;
    const characters = this.source.slice(from, this.#at++);
    return characters.startsWith("^")
      ? anything
      : {characters: characters.replace(bareDash, "\\-"), isAny: false, mayBeEmpty: false};
  }

  #escape(): Beginning {
    const character = this.source[this.#at++]!;
    if (/[bB]/.test(character)) return nothing;
    if (/[ds]/.test(character)) return {characters: `\\${character}`, isAny: false, mayBeEmpty: false};
    return /\w/.test(character) ? anything : one(character);
  }

  #quantified(atom: Beginning): Beginning {
    const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
    quantifier.lastIndex = this.#at;
    const [mark = "", least] = quantifier.exec(this.source) ?? [];
    this.#at += mark.length;
    return /^[*?]/.test(mark) || Number(least) === 0 ? {...atom, mayBeEmpty: true} : atom;
  }

  #take(character: string): boolean {
    if (this.source[this.#at] !== character) return false;
    ++this.#at;
    return true;
  }
}

function one(character: string): Beginning {
  return {characters: character.replace(/[\]\\^-]/, "\\$&"), isAny: false, mayBeEmpty: false};
}

function either(a: Beginning, b: Beginning): Beginning {
  return {
    characters: a.characters + b.characters,
    isAny: a.isAny || b.isAny,
    mayBeEmpty: a.mayBeEmpty || b.mayBeEmpty
  };
}
