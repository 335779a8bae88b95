import type {Run} from "../accounting/numbers.js";
import type {Aside, AsidePart, AsideUse, Block, Page, Prose, Table} from "../formats/page.js";
import type {Problem} from "../model/problem.js";
import {noteOf} from "../model/problem.js";
import {withoutPersonalData} from "./personal.js";

/** What pages hold beside their print, names and telephone numbers of persons taken out of it too. */
export function withoutPersonalAsides(pages: readonly Page[]): {readonly asides: Aside[]; readonly redactions: number} {
  let redactions = 0;
  const clean = (block: Block): Block => {
    const {pages, redactions: found} = withoutPersonalData([{blocks: [block]}]);
    redactions += found;
    return pages[0]!.blocks[0]!;
  };
  // by labels in the cells before, and each text by itself: what is aside is no amount that looks like a telephone number
  const own = (text: string, line: number) => (clean({kind: "prose", line, text, offset: 0}) as Prose).text;
  const asides = pages
    .flatMap(({asides = []}) => asides)
    .map((aside) => {
      const rows = rowsOf(aside.parts);
      const table = clean({
        kind: "table",
        rows: rows.map((parts) => ({line: parts[0]!.line, cells: parts.map(({text}) => text)}))
      }) as Table;
      const texts = table.rows.flatMap(({cells}) => cells);
      return {
        ...aside,
        where: aside.use === "mark" ? aside.where : own(aside.where, aside.line),
        parts: rows.flat().map((part, i) => ({...part, text: own(texts[i]!, part.line)}))
      };
    });
  return {asides, redactions};
}

function rowsOf(parts: readonly AsidePart[]): AsidePart[][] {
  const rows = new Map<number, AsidePart[]>();
  for (const part of parts) rows.set(part.line, [...(rows.get(part.line) ?? []), part]);
  return [...rows.values()];
}

/** The numbers aside, each with what it is. */
export function runsAside(asides: readonly Aside[]): Run[] {
  return asides.flatMap(({use, parts}) => parts.map(({line, cell, text}) => ({line, cell, offset: 0, text, use})));
}

/** The cells, "line/cell", in which a number is hidden or struck: one that shows nothing else is not blank. */
export function concealedIn(asides: readonly Aside[]): ReadonlySet<string> {
  return new Set(
    asides
      .filter(({use}) => use !== "mark")
      .flatMap(({parts}) =>
        parts.filter(({cell, text}) => cell && /\d/.test(text)).map(({line, cell}) => `${line}/${cell}`)
      )
  );
}

/** How each kind is told; the head of the message has its row in the tables of the locale. */
const told: Readonly<Record<AsideUse, (aside: Aside) => string>> = {
  hidden: ({where, parts}) => `hidden, but read by whoever opens the file: ${where} (${counted(parts)})`,
  struck: ({parts}) => `struck text left out: ${listed(parts)}`,
  mark: ({where, parts}) => `mark of a note told from what it stands at: ${where === "…" ? listed(parts) : where}`
};

/** What is said of the asides, and what the readers of the pages said: all with their places. */
export function saidAside(pages: readonly Page[], asides: readonly Aside[], document: string): Problem[] {
  return [
    ...pages
      .flatMap(({remarks = []}) => remarks)
      .map(({severity, line, message}): Problem => ({severity, place: {document, line}, message})),
    ...asides.map((aside) => noteOf(told[aside.use](aside), {document, line: aside.line}))
  ];
}

const longest = 40;

function listed(parts: readonly AsidePart[]): string {
  const text = parts.map((part) => part.text).join(" | ");
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function counted(parts: readonly AsidePart[]): string {
  const numbers = parts.filter(({text}) => /\d/.test(text)).length;
  return numbers ? `${numbers} with numbers` : `${parts.length} of text`;
}
