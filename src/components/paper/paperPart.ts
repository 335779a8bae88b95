import type {Word} from "../../locale/words/words.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {PaperKind} from "./paper.js";
import type {PaperFormat} from "./paperLibrary.js";

const papers: ReadonlyArray<readonly [kind: PaperKind, word: Word]> = [
  ["report", "paperSaveReport"],
  ["review", "paperSavePack"]
];

const formats: ReadonlyArray<readonly [format: PaperFormat, word: Word]> = [
  ["docx", "paperAsWord"],
  ["html", "paperAsHtml"]
];

/** Saves the year as a report or a review pack, as a Word file or a page to print. All that writes them is loaded when one is asked for. */
export function paperPart(context: PageContext, checks?: CheckedUnit): HTMLElement {
  const {t} = context;
  const news = element("p", {class: "subtitle paper-news", role: "status"});
  return element(
    "section",
    {class: "block paper", id: "paper", "aria-labelledby": "paper-title"},
    element("h2", {id: "paper-title"}, t("paperSave")),
    element("p", {class: "subtitle"}, t("paperSaveLead")),
    papers.map(([kind, name]) =>
      element(
        "div",
        {class: "exhibit-tools"},
        formats.map(([format, word]) =>
          element(
            "button",
            {
              type: "button",
              class: "quiet",
              id: `paper-${kind}-${format}`,
              onclick: async () => {
                news.textContent = t("paperWriting");
                try {
                  news.textContent = t("paperWritten", {file: await saved(kind, format, context, checks)});
                } catch (error) {
                  news.textContent = t("paperFailed", {
                    message: error instanceof Error ? error.message : String(error)
                  });
                }
              }
            },
            t(word, {paper: t(name)})
          )
        )
      )
    ),
    news
  );
}

async function saved(
  kind: PaperKind,
  format: PaperFormat,
  context: PageContext,
  checks: CheckedUnit | undefined
): Promise<string> {
  const [{savePaper}, {publishedChecks}] = await Promise.all([
    import("./paperLibrary.js"),
    import("../inspector/checkedUnit.js")
  ]);
  return savePaper({kind, format, context, checked: checks ?? (await publishedChecks(context.unit))});
}
