import {document} from "../../store/page.js";
import {takeEarly} from "./early.js";

/** Buttons of the header that are listened to already: they stay while pages are drawn, and an attribute would be drawn into the built page. */
const listening = new WeakSet<HTMLElement>();

/** Has a button of the header do something, and what it was pressed for before; the button, if it was not listened to before. */
export function listenOnce(id: string, onClick: () => void): HTMLElement | undefined {
  const button = document.getElementById(id);
  if (!button || listening.has(button)) return undefined;
  listening.add(button);
  button.addEventListener("click", onClick);
  for (let times = takeEarly(id); times > 0; times--) onClick();
  return button;
}
