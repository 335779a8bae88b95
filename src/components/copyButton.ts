import type {Translate} from "../locale/words.js";
import {element} from "./element.js";

const shownFor = 2000;

/** A button that copies a text, unless there is none yet; where a page may not (a frame of another site), it shows the text selected instead. */
export function copyButton(label: string, text: () => string | undefined, t: Translate): HTMLButtonElement {
  const button = element("button", {type: "button", onclick: async () => {
    const copied = text();
    if (copied === undefined) return;
    try {
      await navigator.clipboard.writeText(copied);
      button.textContent = t("copied");
      setTimeout(() => (button.textContent = label), shownFor);
    } catch {
      const field = element("textarea", {readonly: true, rows: 4, class: "copy-field", "aria-label": label}, copied);
      button.replaceWith(field);
      field.select();
    }
  }}, label);
  return button;
}
