import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {openCite} from "./citeDialog.js";

/** What of a document is cited. */
type CitedPart = Parameters<typeof openCite>[0];

/** A button that gives references for a part of a document; nothing where the document is published nowhere. */
export function citeButton(partOf: () => CitedPart, context: DocumentContext): HTMLButtonElement | false {
  return (
    context.version !== undefined &&
    element(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: async () => (await import("./citeDialog.js")).openCite(partOf(), context)
      },
      context.t("citeOpen")
    )
  );
}
