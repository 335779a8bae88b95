import type {Finding, Status} from "../../budget/checks/finding.js";
import {formatCount} from "../../locale/number.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";

const shown: ReadonlyArray<readonly [Status, "countFail" | "countUncertain" | "countNotAssessable" | "countPass"]> = [
  ["fail", "countFail"],
  ["uncertain", "countUncertain"],
  ["notAssessable", "countNotAssessable"],
  ["pass", "countPass"]
];

/** All findings as one bar to scale, and how many there are of each state; the marks are those of the whole page. */
export function statusStrip(findings: readonly Finding[], {t}: DocumentContext): HTMLElement {
  const counts = shown.map(([status, word]) => ({status, word, count: findings.filter((finding) => finding.status === status).length}));
  return element("div", {class: "status"},
    element("div", {class: "status-strip", "aria-hidden": "true"}, counts.filter(({count}) => count).map(({status, count}) => element("span", {class: status, style: `flex-grow:${count}`}))),
    element("dl", {class: "status-counts"}, counts.map(({status, word, count}) =>
      element("div", {class: count ? status : "none"}, element("dt", {}, element("span", {class: `state ${status}`}, t(word))), element("dd", {}, formatCount(count))))));
}
