import {documentAsked} from "./documentAsked.js";
import {element} from "./element.js";
import {notHere} from "./notHere.js";
import type {PageContext} from "./page.js";
import {publishedChecks} from "./checks/publishedChecks.js";
import {titleKicker} from "./which.js";
import {checkLead, checkReport, checkTitle} from "./checks/report.js";

/** Does the document agree with itself? */
export async function checksPage(context: PageContext): Promise<Node> {
  const {t, unit} = context;
  const asked = documentAsked(context);
  if ("missed" in asked) return notHere(asked.missed);
  const checked = await publishedChecks(unit);
  const disclosure = checked.disclosures.find(({fiscalYear, kind}) => fiscalYear === asked.document.fiscalYear && kind === asked.document.kind)!;
  return element("div", {class: "checks"},
    element("header", {class: "title"},
      titleKicker(context, t("checksKicker", {year: disclosure.fiscalYear, kind: t(disclosure.kind)}), disclosure.fiscalYear),
      element("h1", {}, checkTitle(disclosure, checked, context)),
      element("p", {class: "lead"}, checkLead(disclosure, checked, context)),
      asked.note && element("p", {class: "left-out"}, asked.note)),
    checkReport(disclosure, checked, context));
}
