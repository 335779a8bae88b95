import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {documentAsked} from "../page/notHere.js";
import {titleKicker} from "../page/which.js";

/** The year and kind of the document that is shown. */
export function documentKicker(context: PageContext): HTMLElement {
  const {t} = context;
  const {fiscalYear, kind} = documentAsked(context)!.document;
  return titleKicker(context, t("documentOf", {year: fiscalYear, kind: t(kind)}), fiscalYear);
}

/** Said where the view's year has no document of its own. */
export function documentNote(context: PageContext): HTMLElement | false {
  const {note} = documentAsked(context)!;
  return note !== "" && element("p", {class: "left-out"}, note);
}
