import type {Locale} from "../../locale/locale.js";
import type {Translate} from "../../locale/words.js";
import {element} from "../element.js";
import type {FileState, OpenedFile} from "./openedFiles.js";
import {refusalText} from "./refusalText.js";

interface FileLine {
  readonly node: HTMLElement;
  update(state: FileState): void;
}

export interface FileLines {
  readonly node: HTMLElement;
  update(files: readonly OpenedFile[]): void;
}

/** A line for each file that is waiting, being read or refused. Lines stay in place while they change, so that a press is never lost. */
export function fileLines(t: Translate, locale: Locale, onRemove: (name: string) => void): FileLines {
  const node = element("ul", {class: "file-lines"});
  const lines = new Map<OpenedFile, FileLine>();
  return {
    node,
    update(files) {
      const shown = files.filter(({state}) => state.kind !== "read");
      for (const [opened, {node: line}] of lines) if (!shown.includes(opened)) {
        line.remove();
        lines.delete(opened);
      }
      for (const opened of shown) {
        const line = lines.get(opened) ?? fileLine(opened, t, locale, onRemove);
        lines.set(opened, line);
        line.update(opened.state);
        if (!line.node.isConnected) node.append(line.node);
      }
    }
  };
}

function fileLine({file: {name}}: OpenedFile, t: Translate, locale: Locale, onRemove: (name: string) => void): FileLine {
  const status = element("span", {class: "file-status"});
  const part = element("div", {});
  const progress = element("div", {class: "progress", "aria-hidden": "true"}, part);
  const button = element("button", {type: "button", class: "quiet", onclick: () => onRemove(name)});
  const node = element("li", {class: "file-line"}, element("p", {}, element("span", {class: "file-name"}, t("fileSays", {name})), status), button, progress);
  const update = (state: FileState) => {
    const isRefused = state.kind === "refused";
    node.classList.toggle("refused", isRefused);
    if (isRefused) node.setAttribute("role", "alert");
    status.textContent = statusText(state, t, locale);
    part.style.width = `${100 * partOf(state)}%`;
    progress.hidden = isRefused;
    button.textContent = t(isRefused ? "remove" : "cancel");
    button.setAttribute("aria-label", t("removeFile", {name}));
  };
  return {node, update};
}

function partOf(state: FileState): number {
  return state.kind === "reading" && state.pages ? state.page! / state.pages : 0;
}

function statusText(state: FileState, t: Translate, locale: Locale): string {
  if (state.kind === "refused") return refusalText(state.message, t, locale);
  if (state.kind === "reading") return state.pages ? t("readingPage", {page: state.page, pages: state.pages}) : t("readingFile");
  return t("waitingFile");
}
