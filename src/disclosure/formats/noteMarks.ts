import type {Aside, Block, CellFacts, Page, Row} from "./page.js";

const raisedMarks = "[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ₀-₉⁽⁾]+(?:[,，、][⁰¹²³⁴-⁹]+)*";
const circled = "[①-⑳⑴-⒇⓪⓵-⓾❶-❿㉑-㉟㊱-㊿*＊※†‡★☆]+";
const footnote = "\\[\\^[^\\]\\s]{1,8}\\]";
const bracketed = "[\\[［〔【](?:注|备注|附注)?\\s*(?:\\d{1,2}|[a-z①-⑳])[\\]］〕】]";
const noteWord = "[(（]?(?:见?注|备注|附注)\\s*[:：]?\\s*(?:\\d{1,2}|[①-⑳一二三四五六七八九十])?[)）]?";

/** Marks that refer to a note: ¹, ①, *, [^1], [1], 〔注1〕, 注1. */
const mark = `(?:${raisedMarks}|${circled}|${footnote}|${bracketed}|${noteWord})`;
const number = "[-−－﹣+(（]?\\s*(?:[¥￥]\\s*)?\\d[\\d,，]*(?:[.．]\\d+)?\\s*(?:[%％]|元|千元|万元|亿元)?[)）]?";

/** What a text without any of them is told by. */
const any = /[⁰¹²³⁴-⁾₀-₉①-⑳⑴-⒇⓪⓵-⓾❶-❿㉑-㉟㊱-㊿*＊※†‡★☆注ᵃ-ᶻᵇ-ᵛⁱ]|\[\^|[[［〔【]/;

const afterNumber = new RegExp(`^(${number})\\s*(${mark})$`);
const beforeNumber = new RegExp(`^(${circled}|${raisedMarks})\\s*(${number})$`);
/** Between a number and what it counts, or at its end. */
const inProse = new RegExp(
  `(?<![×^·]\\s?\\d*)(?<=\\d)\\s?(${raisedMarks}|${footnote}|${bracketed}|${circled})(?=\\s*(?:[千万亿]?元|[%％年人个辆台套批次]|[，。；、！？,;)）”]|$))`,
  "g"
);
/** Behind a word of a table or title. */
const afterWord = new RegExp(`(?<=[\\u4e00-\\u9fff)）”])\\s?(${raisedMarks}|${footnote}|${circled})$`);
const inWords = new RegExp(`(?<=[\\u4e00-\\u9fff）”])([⁰¹²³⁴-⁹]+|${footnote})(?=[\\u4e00-\\u9fff，。；、：]|$)`, "g");

/**
 * The pages without marks that refer to notes: they are no digits of the
 * number, and no letters of the word, that they stand at. Each is kept as an
 * aside, and the printed text with its cell.
 */
export function withoutNoteMarks(pages: readonly Page[]): Page[] {
  return pages.map((page) => {
    const asides: Aside[] = [];
    const blocks = page.blocks.map((block) => withoutMarks(block, asides));
    return asides.length ? {...page, blocks, asides: [...(page.asides ?? []), ...asides]} : page;
  });
}

function withoutMarks(block: Block, asides: Aside[]): Block {
  if (block.kind === "table") {
    const rows = block.rows.map((row) => rowWithout(row, asides));
    return rows.some((row, i) => row !== block.rows[i]) ? {...block, rows} : block;
  }
  if (!any.test(block.text)) return block;
  const found: string[] = [];
  const take = (whole: string, printed: string) => {
    found.push(printed);
    return whole.slice(0, whole.indexOf(printed)).trim();
  };
  const text = block.text.replace(inProse, take).replace(inWords, take);
  if (!found.length) return block;
  asides.push(asideOf(block.line, 0, block.text, found));
  return {...block, text};
}

function rowWithout(row: Row, asides: Aside[]): Row {
  if (!row.cells.some((cell) => any.test(cell))) return row;
  const facts = new Map(row.facts);
  const cells = row.cells.map((printed, i) => {
    const [text, found] = withoutMark(printed);
    if (!found) return printed;
    asides.push(asideOf(row.line, i + 1, printed, [found]));
    facts.set(i, {...facts.get(i), printed} satisfies CellFacts);
    return text;
  });
  return {...row, cells, facts};
}

/** A cell without a mark at its number or word, and the mark. */
export function withoutMark(printed: string): [text: string, mark?: string] {
  if (!any.test(printed)) return [printed];
  const after = afterNumber.exec(printed);
  if (after) return [after[1]!.trim(), after[2]!];
  const before = beforeNumber.exec(printed);
  if (before) return [before[2]!.trim(), before[1]!];
  const word = afterWord.exec(printed);
  return word ? [printed.slice(0, word.index).trim(), word[1]!] : [printed];
}

const longestShown = 30;

function asideOf(line: number, cell: number, printed: string, found: readonly string[]): Aside {
  return {
    use: "mark",
    line,
    where: printed.length <= longestShown ? printed : "…",
    parts: found.map((text) => ({line, cell, text}))
  };
}
