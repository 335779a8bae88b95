import type {Locale} from "../../locale/locale.js";
import {document} from "../../store/page.js";

/** Opens the search from the header and by `/`, which is loaded then and not before. */
export function listenToSearch(locale: Locale): void {
  const button = document.getElementById("open-search");
  if (!button || button.dataset.ready) return;
  button.dataset.ready = "true";
  const open = async () => (await import("./searchDialog.js")).openSearch(locale);
  button.addEventListener("click", () => void open());
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
