import type {Compared} from "../../budget/breakdown.js";
import {reviewList} from "../../budget/explain/materiality.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {areReviewsOf, isStale} from "../../budget/explain/review.js";
import {lineName} from "../../locale/names.js";
import {isComplete} from "../../store/reviewDrafts.js";
import type {Reviews} from "../../store/reviewText.js";
import {readReviews, reviewsText} from "../../store/reviewText.js";
import {download} from "../download.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";
import type {ExplainChoices} from "./explainChoices.js";
import type {ReviewDesk} from "./reviewDesk.js";
import {reviewDesk} from "./reviewDesk.js";
import {reviewRow} from "./reviewRow.js";
import {saidOf} from "./saidOf.js";

/** The material changes, the largest first, each with what a reviewer came to. */
export function reviewSection(rows: readonly Compared[], entries: readonly LedgerLine[], choices: ExplainChoices, open: (key: string) => void, context: PageContext): HTMLElement {
  const {t, unit} = context;
  const desk = reviewDesk(unit);
  const material = reviewList(rows, choices.materiality);
  const news = element("p", {class: "review-news", role: "status"}, progress(material, desk, context));
  const table = element("div", {class: "scroll"});
  const draw = () => table.replaceChildren(tableOf(material, entries, choices, open, desk, (isKept) => (news.textContent = isKept ? progress(material, desk, context) : t("reviewNotKept")), context));
  draw();
  return element("section", {class: "block review", id: "review", "aria-labelledby": "review-title"},
    element("div", {class: "exhibit-head"},
      element("div", {}, element("h2", {id: "review-title"}, t("reviewTitle")), element("p", {class: "subtitle"}, t("reviewSubtitle"))),
      element("div", {class: "exhibit-tools"},
        element("button", {type: "button", id: "review-export", class: "quiet", onclick: () => news.textContent = exported(desk, context)}, t("reviewExport")),
        importer(desk, (text) => {
          draw();
          news.textContent = text;
        }, context))),
    news,
    material.length ? table : element("p", {class: "none"}, t("reviewNone")));
}

function tableOf(material: readonly Compared[], entries: readonly LedgerLine[], choices: ExplainChoices, open: (key: string) => void, desk: ReviewDesk, onKept: (isKept: boolean) => void, context: PageContext): HTMLTableElement {
  const {t, view, unitWord} = context;
  const heads = [t("lineColumn"), `${t("changeColumn")} (${unitWord})`, t("rateColumn"), t("exceedsColumn"), t("saidColumn"), t("stateColumn"), t("noteColumn"), t("whoColumn")];
  return element("table", {class: "data stacking reviews"},
    element("thead", {}, element("tr", {}, heads.map((text, i) => element("th", {scope: "col", class: i === 1 || i === 2 ? "number" : undefined}, text)))),
    element("tbody", {}, material.map((row, index) => {
      const about = {line: row.line.key, base: view.base, year: view.year};
      return reviewRow(row, {index, choices, said: saidOf(row, entries, context), review: desk.find(about), onReview: (review) => onKept(review ? desk.put(review) : desk.drop(about)), open}, context);
    })));
}

/** Reads a file of reviews into those kept; what it cannot read is said with its line, and another unit's is refused whole. */
function importer(desk: ReviewDesk, done: (text: string) => void, context: PageContext): HTMLElement {
  const {t} = context;
  const input = element("input", {id: "review-file", type: "file", class: "unseen", accept: ".csv,text/csv", onchange: async () => {
    const file = input.files?.[0];
    if (!file) return;
    const read = readReviews(await file.text(), [context.unit.unit.code]);
    const {reviews, problems} = read;
    input.value = "";
    const refused = refusal(read, file.name, context);
    if (refused) return done(refused);
    desk.take(reviews);
    done([t("reviewRead", {count: reviews.length, file: file.name}), ...problems.map(({line, error}) => `${file.name}:${line}: ${error.message}`)].join(" "));
  }});
  return element("label", {class: "quiet", for: "review-file"}, t("reviewImport"), input);
}

/** Why a file cannot be taken for this unit's; undefined where it can. */
function refusal({foreign, isNamed, reviews}: Reviews, file: string, {t, unit}: PageContext): string | undefined {
  const here = `${unit.unit.name} (${unit.unit.code})`;
  if (foreign) return t("reviewForeign", {file, unit: foreign.name ? `${foreign.name} (${foreign.code})` : foreign.code, here});
  return isNamed || areReviewsOf(reviews, unit.lines) ? undefined : t("reviewNameless", {file, here});
}

/** Saves the file; what still wants a note or initials is no review yet and is said to be left out. */
function exported(desk: ReviewDesk, {t, unit, locale}: PageContext): string {
  const lineNamed = (key: string) => {
    const line = unit.lines.find((own) => own.key === key && own.phase === "budget");
    return line ? lineName(line, locale) : "";
  };
  const all = desk.all();
  const complete = all.filter(isComplete);
  download("reviews.csv", `\ufeff${reviewsText(complete, {...unit.unit, lineName: lineNamed})}`, "text/csv");
  return t(complete.length < all.length ? "reviewLeftOut" : "reviewSaved", {count: complete.length, left: all.length - complete.length});
}

function progress(material: readonly Compared[], desk: ReviewDesk, {t, view}: PageContext): string {
  const found = material.flatMap(({line}) => {
    const review = desk.find({line: line.key, base: view.base, year: view.year});
    return review && isComplete(review) ? [isStale(review, line)] : [];
  });
  const stale = found.filter(Boolean).length;
  return [t("reviewProgress", {done: found.length - stale, all: material.length}), ...(stale ? [t("reviewStale", {count: stale})] : [])].join(" · ");
}
