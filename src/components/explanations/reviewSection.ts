import type {Compared} from "../../budget/breakdown.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {exceeds, reviewList} from "../../budget/explain/materiality.js";
import type {Review} from "../../budget/explain/review.js";
import {
  areReviewsOf,
  isStale,
  mergeReviews,
  reviewKey,
  reviewStates,
  reviewedAmounts
} from "../../budget/explain/review.js";
import {dayOf} from "../../locale/day.js";
import {lineName} from "../../locale/names.js";
import {dotted} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import type {Keeping} from "../../store/decided/browserStorage.js";
import {inBrowser} from "../../store/decided/browserStorage.js";
import type {Reviews} from "../../store/decided/reviewText.js";
import {draftsText, isComplete, readDrafts, readReviews, reviewsText} from "../../store/decided/reviewText.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import {exceedsWords} from "../exhibits/materialityExhibit.js";
import type {PageContext} from "../page/context.js";
import {download} from "../page/controls.js";
import {element} from "../page/element.js";
import {changeText, rateText} from "../page/phrase.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {materialityOf} from "../view/materialLines.js";
import {reviewStateWords, reviewsKept, saidOfLine} from "../view/reviewWords.js";

/** The material changes, the largest first, each with what a reviewer came to. */
export function reviewSection(
  {rows, entries}: {readonly rows: readonly Compared[]; readonly entries: readonly LedgerLine[]},
  choices: ExplainChoices,
  open: (key: string) => void,
  context: PageContext
): HTMLElement {
  const {t, unit, opened} = context;
  const desk = reviewDesk(unit, opened);
  const material = reviewList(rows, materialityOf(choices));
  const news = element("p", {class: "review-news", role: "status"}, progress(material, desk, context));
  const table = element("div", {class: "scroll"});
  const draw = () =>
    table.replaceChildren(
      tableOf(
        {
          material,
          entries,
          choices,
          open,
          desk,
          onKept: (isKept) => (news.textContent = isKept ? progress(material, desk, context) : t("reviewNotKept"))
        },
        context
      )
    );
  draw();
  return element(
    "section",
    {class: "block review", id: "review", "aria-labelledby": "review-title"},
    element(
      "div",
      {class: "exhibit-head"},
      element(
        "div",
        {},
        element("h2", {id: "review-title"}, t("reviewTitle")),
        element("p", {class: "subtitle"}, t(opened ? "reviewSubtitleOpened" : "reviewSubtitle"))
      ),
      element(
        "div",
        {class: "exhibit-tools"},
        element(
          "button",
          {
            type: "button",
            id: "review-export",
            class: "quiet",
            onclick: () => (news.textContent = exported(desk, context))
          },
          t("reviewExport")
        ),
        importer(
          desk,
          (text) => {
            draw();
            news.textContent = text;
          },
          context
        )
      )
    ),
    news,
    material.length ? table : element("p", {class: "none"}, t("reviewNone"))
  );
}

/** What the table of reviews is made of; `onKept` hears whether the browser kept what was entered. */
interface ReviewTable {
  readonly material: readonly Compared[];
  readonly entries: readonly LedgerLine[];
  readonly choices: ExplainChoices;
  readonly open: (key: string) => void;
  readonly desk: ReviewDesk;
  readonly onKept: (isKept: boolean) => void;
}

function tableOf(
  {material, entries, choices, open, desk, onKept}: ReviewTable,
  context: PageContext
): HTMLTableElement {
  const {t, view, unitWord} = context;
  const heads = [
    t("lineColumn"),
    `${t("changeColumn")} (${unitWord})`,
    t("rateColumn"),
    t("exceedsColumn"),
    t("saidColumn"),
    t("stateColumn"),
    t("noteColumn"),
    t("whoColumn")
  ];
  return element(
    "table",
    {class: "data stacking reviews"},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        heads.map((text, i) => element("th", {scope: "col", class: i === 1 || i === 2 ? "number" : undefined}, text))
      )
    ),
    element(
      "tbody",
      {},
      material.map((row, index) => {
        const about = {line: row.line.key, base: view.base, year: view.year};
        return reviewRow(
          row,
          {
            index,
            choices,
            said: saidOfLine(row.line, entries, context),
            review: desk.find(about),
            onReview: (review) => onKept(review ? desk.put(review) : desk.drop(about)),
            open
          },
          context
        );
      })
    )
  );
}

/** Reads a file of reviews into those kept; what it cannot read is said with its line, and another unit's is refused whole. */
function importer(desk: ReviewDesk, done: (text: string) => void, context: PageContext): HTMLElement {
  const {t} = context;
  const input = element("input", {
    id: "review-file",
    type: "file",
    class: "unseen",
    accept: ".csv,text/csv",
    onchange: async () => {
      const file = input.files?.[0];
      if (!file) return;
      const read = readReviews(await file.text(), [context.unit.unit.code]);
      const {reviews, problems} = read;
      input.value = "";
      const refused = refusal(read, file.name, context);
      if (refused) return done(refused);
      desk.take(reviews);
      done(
        [
          t("reviewRead", {count: reviews.length, file: file.name}),
          ...problems.map(({line, error}) => `${file.name}:${line}: ${error.message}`)
        ].join(" ")
      );
    }
  });
  return element("label", {class: "quiet", for: "review-file"}, t("reviewImport"), input);
}

/** Why a file cannot be taken for this unit's; undefined where it can. */
function refusal({foreign, isNamed, reviews}: Reviews, file: string, {t, unit}: PageContext): string | undefined {
  const here = `${unit.unit.name} (${unit.unit.code})`;
  if (foreign)
    return t("reviewForeign", {file, unit: foreign.name ? `${foreign.name} (${foreign.code})` : foreign.code, here});
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
  return t(complete.length < all.length ? "reviewLeftOut" : "reviewSaved", {
    count: complete.length,
    left: all.length - complete.length
  });
}

function progress(material: readonly Compared[], desk: ReviewDesk, {t, view}: PageContext): string {
  const found = material.flatMap(({line}) => {
    const review = desk.find({line: line.key, base: view.base, year: view.year});
    return review && isComplete(review) ? [isStale(review, line)] : [];
  });
  const stale = found.filter(Boolean).length;
  return dotted([
    t("reviewProgress", {done: found.length - stale, all: material.length}),
    stale > 0 && t("reviewStale", {count: stale})
  ]);
}

interface RowOptions {
  readonly index: number;
  readonly choices: ExplainChoices;
  /** What the document says of the change. */
  readonly said: string;
  readonly review: Review | undefined;
  /** Undefined takes the review back. */
  readonly onReview: (review: Review | undefined) => void;
  readonly open: (key: string) => void;
}

/** A material change with the reviewer's state, note and initials; every change of them is kept at once. */
function reviewRow(
  row: Compared,
  {index, choices, said, review, onReview, open}: RowOptions,
  context: PageContext
): HTMLTableRowElement {
  const {t, locale} = context;
  const {line, variance} = row;
  const name = lineName(line, locale);
  const initials = initialsIn(context.opened);
  const status = element("p", {class: "review-status"}, statusText(review, row, context));
  const state = element(
    "select",
    {id: `state-${index}`, "aria-label": `${t("stateColumn")}: ${name}`},
    element("option", {value: ""}, t("reviewOpen")),
    reviewStates.map((each) =>
      element("option", {value: each, selected: each === review?.state}, t(reviewStateWords[each]))
    )
  );
  const note = element("input", {
    id: `note-${index}`,
    type: "text",
    value: review?.note,
    "aria-label": `${t("noteColumn")}: ${name}`
  });
  const who = element("input", {
    id: `who-${index}`,
    type: "text",
    class: "initials",
    maxlength: 12,
    value: review?.who,
    "aria-label": `${t("whoColumn")}: ${name}`
  });
  const update = () => {
    if (who.value.trim()) initials.remember(who.value.trim());
    else if (state.value || note.value.trim()) who.value = initials.last();
    const made = reviewOf(row, {state: state.value, note: note.value, who: who.value}, context);
    onReview(made);
    status.textContent = statusText(made, row, context);
    tr.className = made?.state ?? "";
  };
  for (const control of [state, note, who]) control.addEventListener("change", update);
  const head = (word: Word) => ({"data-head": t(word)});
  const tr = element(
    "tr",
    {class: review?.state},
    element(
      "th",
      {scope: "row"},
      element("button", {type: "button", class: "figure", onclick: () => open(line.key)}, name),
      /^\d+$/.test(line.code) && element("span", {class: "place"}, ` ${line.code}`),
      status
    ),
    element("td", {class: "number", ...head("changeColumn")}, changeText(variance, context)),
    element("td", {class: "number", ...head("rateColumn")}, rateText(variance, context)),
    element("td", head("exceedsColumn"), t(exceedsWords[exceeds(row, materialityOf(choices))])),
    element("td", head("saidColumn"), said),
    element("td", head("stateColumn"), state),
    element("td", {class: "note", ...head("noteColumn")}, note),
    element("td", head("whoColumn"), who)
  );
  return tr;
}

/** Nothing where nothing is entered; a note without a state is a query. */
function reviewOf(
  {line}: Compared,
  {state, note, who}: {readonly state: string; readonly note: string; readonly who: string},
  {view}: PageContext
): Review | undefined {
  if (!state && !note.trim()) return undefined;
  const known = reviewStates.find((each) => each === state) ?? "query";
  return {
    line: line.key,
    base: view.base,
    year: view.year,
    state: known,
    note: note.trim(),
    who: who.trim(),
    when: dayOf(new Date()),
    ...reviewedAmounts(line, view)
  };
}

function statusText(review: Review | undefined, {line}: Compared, {t}: PageContext): string {
  if (!review) return "";
  if (!isComplete(review)) return t(review.who ? "wantsNote" : "wantsInitials");
  return isStale(review, line) ? t("staleNote", {when: review.when}) : t("reviewedOn", {when: review.when});
}

/** A unit's reviews: those that came with the site, and over them the reader's own. */
interface ReviewDesk {
  readonly all: () => readonly Review[];
  readonly find: (about: Pick<Review, "line" | "base" | "year">) => Review | undefined;
  /** Keeps a review, or takes the reader's own back. Says whether the browser could keep it. */
  readonly put: (review: Review) => boolean;
  readonly drop: (about: Pick<Review, "line" | "base" | "year">) => boolean;
  readonly take: (reviews: readonly Review[]) => boolean;
}

function reviewDesk(unit: UnitFile, {kept, keep}: Keeping = inBrowser): ReviewDesk {
  const name = reviewsKept(unit);
  let own: readonly Review[] = readDrafts(kept(name) ?? "");
  const save = (reviews: readonly Review[]) => {
    own = reviews;
    return keep(name, own.length ? draftsText(own) : undefined);
  };
  const without = (about: Pick<Review, "line" | "base" | "year">) =>
    own.filter((review) => reviewKey(review) !== reviewKey(about));
  const all = () => mergeReviews(unit.reviews, own);
  return {
    all,
    find: (about) => all().find((review) => reviewKey(review) === reviewKey(about)),
    put: (review) => save([...without(review), review]),
    drop: (about) => save(without(about)),
    take: (reviews) => save(mergeReviews(own, reviews))
  };
}

const name = "initials";

/** Those last signed with, so that they are entered once. */
function initialsIn({kept, keep}: Keeping = inBrowser) {
  return {last: () => kept(name) ?? "", remember: (text: string) => keep(name, text)};
}
