import {element} from "./element.js";
import type {PageContext} from "./page.js";
import {publishedChecks} from "./checks/publishedChecks.js";
import {checkLead, checkReport, checkTitle} from "./checks/report.js";

/** Does the document agree with itself? */
export async function checksPage(context: PageContext): Promise<Node> {
  const {t, unit, view} = context;
  const checked = await publishedChecks(unit);
  const asked = Number(view.choices.document ?? view.year);
  const disclosure = checked.disclosures.find(({fiscalYear}) => fiscalYear === asked) ?? checked.disclosures.at(-1)!;
  return element("div", {class: "checks"},
    element("header", {class: "title"},
      element("p", {class: "kicker"}, `${t("checksKicker", {year: disclosure.fiscalYear, kind: t(disclosure.kind)})} · `, element("span", {lang: "zh-Hans"}, unit.unit.name)),
      element("h1", {}, checkTitle(disclosure, checked, context)),
      element("p", {class: "lead"}, checkLead(disclosure, checked, context))),
    checkReport(disclosure, checked, context));
}
