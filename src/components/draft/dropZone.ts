import {limits} from "../../disclosure/formats/page.js";
import type {Translate} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import {element} from "../page/element.js";

/** A button for files on which, as on the whole page, files can be dropped. */
export function dropZone(t: Translate, onFiles: (files: File[]) => void): HTMLElement {
  const input = element("input", {
    type: "file",
    id: "draft-files",
    class: "unseen",
    multiple: true,
    accept: [...acceptedFormats, ".csv"].join(","),
    "aria-describedby": "draft-promise draft-formats",
    onchange: () => {
      onFiles([...(input.files ?? [])]);
      // so that the same file, changed meanwhile, can be chosen again
      input.value = "";
    }
  });
  const zone = element(
    "div",
    {class: "drop-zone"},
    element(
      "label",
      {class: "drop-label", for: "draft-files"},
      input,
      element("span", {class: "drop-button first"}, t("chooseFiles")),
      element("span", {class: "drop-button more"}, t("moreFiles")),
      element("span", {}, t("orDrop"))
    ),
    element(
      "p",
      {class: "drop-promise", id: "draft-promise"},
      element("strong", {}, t("draftPromise")),
      t("sentenceGap"),
      t("draftForgets")
    ),
    element(
      "p",
      {class: "drop-formats", id: "draft-formats"},
      t("acceptedFormats", {limit: limits.bytes / 2 ** 20}),
      t("sentenceGap"),
      t("sameName")
    )
  );
  takeDrops(zone, onFiles);
  return zone;
}

function takeDrops(zone: HTMLElement, onFiles: (files: File[]) => void): void {
  const holdsFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.add("over");
  });
  document.addEventListener("dragleave", ({relatedTarget}) => relatedTarget === null && zone.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    zone.classList.remove("over");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    onFiles([...event.dataTransfer!.files]);
  });
}

/** What the file dialog offers, and what is named where a file is refused; the reader decides by name and contents. Named here, not by the readers, so that none is loaded before a file is chosen. */
export const acceptedFormats = [
  ".pdf",
  ".ofd",
  ".docx",
  ".doc",
  ".wps",
  ".rtf",
  ".odt",
  ".docm",
  ".xlsx",
  ".xlsm",
  ".xlsb",
  ".xls",
  ".et",
  ".ods",
  ".html",
  ".htm",
  ".mht",
  ".mhtml",
  ".md",
  ".txt",
  ".zip"
] as const;
