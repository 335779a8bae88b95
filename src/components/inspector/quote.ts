import type {Source} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {DocumentContext} from "../page/context.js";
import {dataTable} from "../page/dataTable.js";
import {element} from "../page/element.js";
import {placeText} from "../page/place.js";

/** How much of a sentence is shown on either side of a number. */
const around = 46;

/** The printed line of a number with the number marked, and where it stands. */
export function quote(source: Source, disclosures: readonly Disclosure[], context: DocumentContext): HTMLElement {
  return element(
    "figure",
    {class: "quote"},
    quoted(source, disclosures),
    element(
      "figcaption",
      {},
      element(
        "a",
        {href: context.placeUrl(source, holderOf(source, disclosures)?.fiscalYear ?? 0)},
        placeText(source, context)
      )
    )
  );
}

/** The line alone with the number marked; a table's row under its column heads. */
export function quoted(source: Source, disclosures: readonly Disclosure[]): HTMLElement {
  const disclosure = holderOf(source, disclosures);
  return (
    (disclosure && (row(source, disclosure) ?? printedLine(source, disclosure))) ??
    element("q", {lang: "zh-Hans"}, element("mark", {}, source.text))
  );
}

/** The disclosure that a place is of: one file may hold several years, and figures kept as a file name the document they came from. */
function holderOf(source: Source, disclosures: readonly Disclosure[]): Disclosure | undefined {
  const isHere = (own: Source) => own.document === source.document && own.line === source.line;
  return (
    disclosures.find(({figures, claims}) => [...figures, ...claims].some((own) => isHere(own.source))) ??
    disclosures.find(({document}) => document === source.document)
  );
}

function row(source: Source, {statements, figures}: Disclosure): HTMLElement | undefined {
  if (source.row === undefined) return undefined;
  for (const {header, numeric, rows} of statements) {
    const found = rows.find(({line}) => line === source.line);
    if (!found) continue;
    const marked = columnOf(source, found.cells, figures);
    const shown = found.cells.flatMap(({text}, i) => (text || i === marked ? [i] : []));
    const align = (i: number) => (numeric[i] ? (i === marked ? "number" : "number other") : undefined);
    return element(
      "div",
      {class: "scroll", lang: "zh-Hans"},
      dataTable(
        shown.map((i) => ({text: header[i]?.at(-1) ?? "", class: align(i)})),
        element(
          "tbody",
          {},
          element(
            "tr",
            {},
            shown.map((i) =>
              element(
                "td",
                {class: align(i)},
                i === marked ? element("mark", {}, found.cells[i]!.text || " ") : found.cells[i]!.text
              )
            )
          )
        )
      )
    );
  }
  return undefined;
}

type Cells = Disclosure["statements"][number]["rows"][number]["cells"];

/** Cells may have been put back under their columns: the figure, else the printed text, finds the cell again. */
function columnOf({line, column, text}: Source, cells: Cells, figures: Disclosure["figures"]): number {
  const figure = figures.find(({source}) => source.line === line && source.column === column && source.text === text);
  const own = figure ? cells.findIndex((cell) => cell.figure === figure.id) : -1;
  if (own >= 0) return own;
  return cells[column - 1]?.text === text ? column - 1 : cells.findIndex((cell) => cell.text === text);
}

function printedLine({line, column, text}: Source, {quotedLines}: Disclosure): HTMLElement | undefined {
  const printed = quotedLines.find((quoted) => quoted.line === line)?.text;
  const [first = ""] = text.split("\n");
  const at = printed === undefined ? -1 : printed.indexOf(first, Math.max(0, column - 1 - first.length));
  if (printed === undefined || at < 0) return undefined;
  const end = at + first.length;
  const [from, to] = [clauseStart(printed, at), clauseEnd(printed, end)];
  return element(
    "q",
    {lang: "zh-Hans"},
    from > 0 && "……",
    printed.slice(from, at).trimStart(),
    element("mark", {}, first),
    printed.slice(end, to),
    !sentenceEnd.test(printed.slice(0, to)) && "……"
  );
}

const clause = /[、，。；！？,;]/g;
const sentenceEnd = /[。！？]$/;

/** The quote begins and ends between clauses: a number cut short would be another number. */
function clauseStart(printed: string, at: number): number {
  const marks = [...printed.slice(0, at).matchAll(clause)].map(({index}) => index + 1);
  return at <= around ? 0 : (marks.find((mark) => mark >= at - around) ?? marks.at(-1) ?? 0);
}

function clauseEnd(printed: string, end: number): number {
  const marks = [...printed.slice(end).matchAll(clause)].map(
    ({index, 0: mark}) => end + index + (/[。！？]/.test(mark) ? 1 : 0)
  );
  const whole = printed.length - end <= around && (sentenceEnd.test(printed) || !marks.length);
  return whole ? printed.length : (marks.findLast((mark) => mark <= end + around) ?? marks[0] ?? printed.length);
}
