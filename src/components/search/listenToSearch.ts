import type {Locale} from "../../locale/locale.js";
import {listenOnce} from "../page/listenOnce.js";

/** Opens the search from the header and by `/`, which is loaded then and not before. */
export function listenToSearch(locale: Locale): void {
  const open = async () => (await import("./searchDialog.js")).openSearch(locale);
  if (!listenOnce("open-search", () => void open())) return;
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    event.preventDefault();
    void open();
  });
}

/** Whether a key is meant for a field, be it in a shadow root. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
