import {footing} from "../../budget/checks/footing.js";
import type {Finding} from "../../budget/checks/finding.js";
import {bridgeChart} from "../../charts/bridgeChart.js";
import {textWidth} from "../../charts/measure.js";
import {smallSize} from "../../charts/theme.js";
import {wrapText} from "../../charts/wrap.js";
import {lineName} from "../../locale/names.js";
import type {DocumentContext} from "../documentContext.js";
import {drawInto} from "../drawInto.js";
import {element} from "../element.js";

/** Bars under one another need no more; names and amounts drift apart where they are wider. */
const widestRows = 560;

/** A sum as a waterfall of its parts; side by side where every name has room under its bar, under one another elsewhere. */
export function footingChart(finding: Finding, {locale, t, display}: DocumentContext): HTMLElement | undefined {
  const bridge = footing(finding);
  if (!bridge) return undefined;
  const names = Object.fromEntries(finding.terms.map(({fact}) => [fact.id, lineName(fact, locale)]));
  const labels: Readonly<Record<string, string>> = {...names, residual: t("footingGap"), current: t("footingWhole")};
  const shown = bridge.steps.map(({key}) => labels[key] ?? "");
  const body = element("div", {class: "footing"});
  drawInto(body, (width) => bridgeChart(bridge, {labels, base: finding.subject.year, current: finding.subject.year, width: fit(shown, width / shown.length - 10) ? width : Math.min(width, widestRows), locale, unit: display, title: t("footingTitle")}));
  return body;
}

/** Whether no name is cut, nor a word of one broken. */
function fit(names: readonly string[], width: number): boolean {
  return names.every((name) => !wrapText(name, width, {size: smallSize, most: 3}).cut && (name.match(/[A-Za-z’]+/g) ?? []).every((word) => textWidth(word, smallSize) <= width));
}
