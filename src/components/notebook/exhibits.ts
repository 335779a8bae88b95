import {unknown} from "../../budget/errors.js";
import {catalogue, catalogueRow} from "../exhibits/catalogue.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {element} from "../page/element.js";
import type {AskedView, NotebookUnit} from "./unit.js";
import {checkChoices} from "./unit.js";

let count = 0;

/**
 * Any exhibit of the catalogue, in its frame, for the years and choices that
 * its address would carry (`by`, `open` …). Throws `unknown exhibit` with the names there are, `unknown choice` and `invalid choice`;
 * a sentence stands in the place of one that the documents do not allow.
 */
export async function exhibit(name: string, of: NotebookUnit, asked: AskedView = {}): Promise<HTMLElement> {
  const row = catalogueRow(name);
  if (!row) throw unknown("exhibit", `${name} (known: ${String(Object.keys(catalogue))})`);
  checkChoices(of, asked, row.choices);
  const maker = await row.load();
  const context = of.context(asked);
  const made = maker.make(context);
  if (!made) {
    const {t, view} = context;
    return element(
      "p",
      {class: "none"},
      maker.missing?.(context) ?? t("notDrawable", {year: view.year, base: view.base})
    );
  }
  const frame = exhibitFrame(made, context);
  // one page may show an exhibit twice
  const heading = frame.querySelector("h2");
  const id = `${made.id}-${++count}`;
  frame.id = id;
  if (heading) {
    heading.id = `${id}-title`;
    frame.setAttribute("aria-labelledby", heading.id);
  }
  return frame;
}
