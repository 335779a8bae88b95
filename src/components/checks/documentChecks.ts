import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import {publishedChecks} from "../inspector/checkedUnit.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {documentAsked} from "../page/notHere.js";
import {titleKicker} from "../page/which.js";
import {checkLead, checksView, checkTitle} from "./checksView.js";

/** The document asked for, which is there, and what its unit's checks came to. */
async function checkedDocument(
  context: PageContext
): Promise<{readonly disclosure: Disclosure; readonly checked: CheckedUnit; readonly note: string}> {
  const {document, note} = documentAsked(context)!;
  const checked = await publishedChecks(context.unit);
  const disclosure = checked.disclosures.find(
    ({fiscalYear, kind}) => fiscalYear === document.fiscalYear && kind === document.kind
  )!;
  return {disclosure, checked, note};
}

/** Whether a document agrees with itself. */
export async function checksTitle(context: PageContext): Promise<HTMLElement> {
  const {t} = context;
  const {disclosure, checked, note} = await checkedDocument(context);
  const {fiscalYear, kind} = disclosure;
  return element(
    "header",
    {class: "title"},
    titleKicker(context, t("checksKicker", {year: fiscalYear, kind: t(kind)}), fiscalYear),
    element("h1", {}, checkTitle(disclosure, checked, context)),
    element("p", {class: "lead"}, checkLead(disclosure, checked, context)),
    note && element("p", {class: "left-out"}, note)
  );
}

/** Every finding of a document. */
export async function documentChecks(context: PageContext): Promise<HTMLElement[]> {
  const {disclosure, checked} = await checkedDocument(context);
  return checksView(disclosure, checked, context);
}
