import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Place} from "../../disclosure/model/problem.js";
import type {Locale} from "../../locale/locale.js";
import {dotted} from "../../locale/words/joiners.js";
import {problemText} from "../../locale/words/problemText.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import {element} from "../page/element.js";

interface Remark {
  readonly word: Word;
  readonly place: Place;
  readonly text: string;
}

const words = {error: "remarkError", note: "remarkNote"} as const;

/** What the reader mended, lost or could not read, each with its place. */
export function remarks(disclosure: Disclosure, locale: Locale): HTMLElement[] {
  const t = translator(locale);
  const all = remarksOf(disclosure, locale);
  return [
    element(
      "p",
      {class: "subtitle"},
      t("remarksOf", {document: disclosure.document}),
      all.length > 0 && t("sentenceGap") + t("remarksMeaning")
    ),
    all.length
      ? element(
          "ol",
          {class: "remarks"},
          all.map((remark) => line(remark, disclosure, t))
        )
      : element("p", {class: "none"}, t("noRemarks"))
  ];
}

function remarksOf({problems, numbers}: Disclosure, locale: Locale): Remark[] {
  const unread = numbers.unused.filter(({reason}) => reason === "unread");
  const said = problems.map(({severity, place, message}): Remark => ({
    word: words[severity],
    place,
    text: problemText(message, locale)
  }));
  return [
    ...said.filter(({word}) => word === "remarkError"),
    ...unread.map(({text, source}): Remark => ({word: "remarkUnread", place: source, text})),
    ...said.filter(({word}) => word === "remarkNote")
  ];
}

function line({word, place, text}: Remark, disclosure: Disclosure, t: Translate): HTMLElement {
  const where = placeWords(place, t);
  const href = placeIn(disclosure, place.line);
  return element(
    "li",
    {class: word === "remarkNote" ? "note" : "bad"},
    element("strong", {}, t(word)),
    element("span", {class: "remark-place"}, href ? element("a", {href}, where) : where),
    element("span", {}, text)
  );
}

function placeWords({page, line}: Place, t: Translate): string {
  return dotted([page !== undefined && t("page", {page}), line !== undefined && t("line", {line})]);
}

/** The fragment of the row or table that a line stands in, where one is drawn. */
function placeIn(
  {statements, claims, indicators, quantities}: Disclosure,
  line: number | undefined
): string | undefined {
  const read = [...claims, ...indicators, ...quantities].map(({source}) => source);
  const drawn = [...statements.flatMap(({rows}) => rows), ...read].some((row) => row.line === line);
  if (drawn) return `#line-${line}`;
  const statement = statements.find((statement) => statement.line === line);
  return statement && `#${statement.id}`;
}
