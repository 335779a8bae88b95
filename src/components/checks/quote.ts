import type {Source} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/disclosure.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {placeText} from "../place.js";

/** How much of a sentence is shown on either side of a number. */
const around = 46;

/** The printed line of a number with the number marked, and where it stands; a table's row under its column heads. */
export function quote(source: Source, disclosures: readonly Disclosure[], context: DocumentContext): HTMLElement {
  const disclosure = disclosures.find(({document}) => document === source.document);
  const fiscalYear = disclosures.find(({document, figures, claims}) => document === source.document && [...figures, ...claims].some((own) => own.source.line === source.line))?.fiscalYear ?? disclosure?.fiscalYear ?? 0;
  const shown = disclosure && (row(source, disclosure) ?? printedLine(source, disclosure));
  return element("figure", {class: "quote"},
    shown ?? element("q", {lang: "zh-Hans"}, element("mark", {}, source.text)),
    element("figcaption", {}, element("a", {href: context.placeUrl(source, fiscalYear)}, placeText(source, context))));
}

function row(source: Source, {statements}: Disclosure): HTMLElement | undefined {
  if (source.row === undefined) return undefined;
  for (const {header, numeric, rows} of statements) {
    const found = rows.find(({line}) => line === source.line);
    if (!found) continue;
    const marked = columnOf(source, found.cells.map(({text}) => text));
    const shown = found.cells.flatMap(({text}, i) => (text || i === marked ? [i] : []));
    return element("div", {class: "scroll", lang: "zh-Hans"}, element("table", {class: "data"},
      element("thead", {}, element("tr", {}, shown.map((i) => element("th", {scope: "col", class: numeric[i] ? "number" : undefined}, header[i]?.at(-1))))),
      element("tbody", {}, element("tr", {}, shown.map((i) => element("td", {class: numeric[i] ? "number" : undefined}, i === marked ? element("mark", {}, found.cells[i]!.text || " ") : found.cells[i]!.text))))));
  }
  return undefined;
}

/** Cells may have been put back under their columns: the printed text finds the cell again. */
function columnOf({column, text}: Source, cells: readonly string[]): number {
  return cells[column - 1] === text ? column - 1 : cells.indexOf(text);
}

function printedLine({line, column, text}: Source, {quotedLines}: Disclosure): HTMLElement | undefined {
  const printed = quotedLines.find((quoted) => quoted.line === line)?.text;
  const [first = ""] = text.split("\n");
  const at = printed === undefined ? -1 : printed.indexOf(first, Math.max(0, column - 1 - first.length));
  if (printed === undefined || at < 0) return undefined;
  const [from, to] = [Math.max(0, at - around), Math.min(printed.length, at + first.length + around)];
  return element("q", {lang: "zh-Hans"},
    from > 0 && "…", printed.slice(from, at).trimStart(), element("mark", {}, first), printed.slice(at + first.length, to), to < printed.length && "…");
}
