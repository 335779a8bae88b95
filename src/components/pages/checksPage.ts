import {checkLead, checksView, checkTitle} from "../checks/checksView.js";
import {publishedChecks} from "../inspector/checkedUnit.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {titleKicker} from "../page/which.js";
import {documentAsked, notHere} from "./notHere.js";

/** Does the document agree with itself? */
export async function checksPage(context: PageContext): Promise<Node> {
  const {t, unit} = context;
  const asked = documentAsked(context);
  if ("missed" in asked) return notHere(asked.missed);
  const checked = await publishedChecks(unit);
  const disclosure = checked.disclosures.find(
    ({fiscalYear, kind}) => fiscalYear === asked.document.fiscalYear && kind === asked.document.kind
  )!;
  return element(
    "div",
    {class: "checks"},
    element(
      "header",
      {class: "title"},
      titleKicker(
        context,
        t("checksKicker", {year: disclosure.fiscalYear, kind: t(disclosure.kind)}),
        disclosure.fiscalYear
      ),
      element("h1", {}, checkTitle(disclosure, checked, context)),
      element("p", {class: "lead"}, checkLead(disclosure, checked, context)),
      asked.note && element("p", {class: "left-out"}, asked.note)
    ),
    checksView(disclosure, checked, context)
  );
}
