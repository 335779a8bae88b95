import type {Compared} from "../../budget/breakdown.js";
import {exceeds} from "../../budget/explain/materiality.js";
import type {Review, ReviewState} from "../../budget/explain/review.js";
import {isStale, reviewedAmounts, reviewStates} from "../../budget/explain/review.js";
import {isComplete} from "../../store/reviewDrafts.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words.js";
import {element} from "../element.js";
import {exceedsWords} from "../exhibits/materiality.js";
import type {PageContext} from "../page.js";
import {changeText, rateText} from "../phrase.js";
import type {ExplainChoices} from "./explainChoices.js";
import {initials} from "./initials.js";
import {today} from "./today.js";

const stateWords: Readonly<Record<ReviewState, Word>> = {accepted: "reviewAccepted", query: "reviewQuery", needsExplanation: "reviewNeedsExplanation"};

export interface RowOptions {
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
export function reviewRow(row: Compared, {index, choices, said, review, onReview, open}: RowOptions, context: PageContext): HTMLTableRowElement {
  const {t, locale} = context;
  const {line, variance} = row;
  const name = lineName(line, locale);
  const status = element("p", {class: "review-status"}, statusText(review, row, context));
  const state = element("select", {id: `state-${index}`, "aria-label": `${t("stateColumn")}: ${name}`}, element("option", {value: ""}, t("reviewOpen")), reviewStates.map((each) => element("option", {value: each, selected: each === review?.state}, t(stateWords[each]))));
  const note = element("input", {id: `note-${index}`, type: "text", value: review?.note, "aria-label": `${t("noteColumn")}: ${name}`});
  const who = element("input", {id: `who-${index}`, type: "text", class: "initials", maxlength: 12, value: review?.who, "aria-label": `${t("whoColumn")}: ${name}`});
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
  const tr = element("tr", {class: review?.state},
    element("th", {scope: "row"}, element("button", {type: "button", class: "figure", onclick: () => open(line.key)}, name), /^\d+$/.test(line.code) && element("span", {class: "place"}, ` ${line.code}`), status),
    element("td", {class: "number", ...head("changeColumn")}, changeText(variance, context)),
    element("td", {class: "number", ...head("rateColumn")}, rateText(variance, context)),
    element("td", head("exceedsColumn"), t(exceedsWords[exceeds(row, choices.materiality)])),
    element("td", head("saidColumn"), said),
    element("td", head("stateColumn"), state),
    element("td", {class: "note", ...head("noteColumn")}, note),
    element("td", head("whoColumn"), who));
  return tr;
}

/** Nothing where nothing is entered; a note without a state is a query. */
function reviewOf({line}: Compared, {state, note, who}: {readonly state: string; readonly note: string; readonly who: string}, {view}: PageContext): Review | undefined {
  if (!state && !note.trim()) return undefined;
  const known = reviewStates.find((each) => each === state) ?? "query";
  return {line: line.key, base: view.base, year: view.year, state: known, note: note.trim(), who: who.trim(), when: today(), ...reviewedAmounts(line, view)};
}

function statusText(review: Review | undefined, {line}: Compared, {t}: PageContext): string {
  if (!review) return "";
  if (!isComplete(review)) return t(review.who ? "wantsNote" : "wantsInitials");
  return isStale(review, line) ? t("staleNote", {when: review.when}) : t("reviewedOn", {when: review.when});
}
