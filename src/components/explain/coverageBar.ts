import type {Movement} from "../../budget/explain/coverage.js";
import type {Word} from "../../locale/words.js";
import {formatRate} from "../../locale/number.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";

const parts: ReadonlyArray<readonly [part: Exclude<keyof Movement, "gross">, word: Word]> = [
  ["quantified", "coverageQuantified"],
  ["attributed", "coverageAttributed"],
  ["unexplained", "coverageUnexplained"]
];

/** How much of the movement has a reason: a thin bar in three parts, each with its amount and share. */
export function coverageBar(coverage: Movement, context: PageContext): HTMLElement {
  const {t} = context;
  const shown = parts.filter(([part]) => coverage[part] > 0);
  return element("section", {class: "reason-coverage", "aria-label": t("coverageOfReasons")},
    element("div", {class: "coverage-strip", "aria-hidden": "true"}, shown.map(([part]) => strip(part, coverage))),
    element("dl", {}, parts.map(([part, word]) => element("div", {class: coverage[part] ? part : `${part} none-of-it`},
      element("dt", {}, t(word)),
      element("dd", {}, amountOf(part, coverage, context))))));
}

function strip(part: Exclude<keyof Movement, "gross">, coverage: Movement): HTMLElement {
  const node = element("span", {class: part});
  node.style.flexGrow = String(coverage[part] / coverage.gross);
  return node;
}

function amountOf(part: Exclude<keyof Movement, "gross">, coverage: Movement, {amount, unitWord}: PageContext): ReadonlyArray<HTMLElement | string> {
  const share = coverage[part] / coverage.gross;
  return [element("strong", {}, amount(coverage[part])), ` ${unitWord} `, share ? element("span", {class: "share"}, formatRate({value: share, lo: share - 0.005, hi: share + 0.005}, {signed: false})) : ""];
}
