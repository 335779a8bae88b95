import {displayUnits} from "../../locale/number.js";
import type {DisplayUnit} from "../../locale/number.js";
import type {Locale} from "../../locale/locale.js";
import {langOf} from "../../locale/locale.js";
import type {Translate} from "../../locale/words.js";
import {translator} from "../../locale/words.js";
import type {Disclosure} from "../../disclosure/disclosure.js";
import {element} from "../element.js";
import {select} from "../select.js";
import {showPlace} from "../showPlace.js";
import {listenToTheme} from "../theme.js";
import {draftBody} from "./draftBody.js";
import {dropZone} from "./dropZone.js";
import {fileLines} from "./fileLines.js";
import {OpenedFiles} from "./openedFiles.js";
import {readDraft} from "./readDraft.js";

/** Opens the page on which a budget office reads its own draft: nothing is loaded until a file is chosen, nothing is ever sent. */
export function openDraftPage(place: HTMLElement, locale: Locale): void {
  const t = translator(locale);
  document.documentElement.lang = langOf[locale];
  listenToTheme();
  keepAddress();
  addEventListener("hashchange", followHash);
  place.replaceChildren(draftPage(locale, t));
  place.removeAttribute("aria-busy");
}

function draftPage(locale: Locale, t: Translate): HTMLElement {
  let display = displayAsked();
  let asked = "";
  let drawn: readonly Disclosure[] = [];
  const body = element("div", {class: "draft-body"});
  const status = element("p", {class: "unseen", role: "status"});
  const remove = (name: string) => files.remove(name);
  const draw = () => {
    const shown = drawn.find(({document}) => document === asked) ?? drawn[0];
    body.replaceChildren(...(shown ? draftBody(drawn, shown, {locale, display, onShow: show, onRemove: remove}) : []));
  };
  const show = (document: string) => {
    asked = document;
    draw();
    window.document.getElementById(`show-${document}`)?.focus({preventScroll: true});
  };
  const lines = fileLines(t, remove);
  const files = new OpenedFiles(readDraft, () => {
    lines.update(files.files);
    page.classList.toggle("holds", files.files.length > 0);
    const {disclosures} = files;
    if (isSame(disclosures, drawn)) return;
    status.textContent = disclosures.filter((disclosure) => !drawn.includes(disclosure)).map(({document, figures}) => t("readFile", {name: document, figures: figures.length})).join("; ");
    drawn = disclosures;
    draw();
  });
  displayPicker(t, display, (chosen) => {
    display = chosen;
    draw();
  });
  const page = element("div", {class: "draft"}, draftHeader(t), dropZone(t, (chosen) => files.open(chosen)), lines.node, status, body);
  return page;
}

function draftHeader(t: Translate): HTMLElement {
  return element("header", {class: "title"}, element("h1", {}, t("draft")), element("p", {class: "lead"}, t("draftLead")));
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** The view of the other pages stays in the links to them. */
function keepAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".nav-link, .brand, #twin")) link.search = location.search;
}

function displayAsked(): DisplayUnit {
  const asked = new URLSearchParams(location.search).get("in");
  return displayUnits.find((unit) => unit === asked) ?? "wan";
}

function displayPicker(t: Translate, value: DisplayUnit, onChange: (display: DisplayUnit) => void): void {
  document.getElementById("pickers")?.replaceChildren(select({
    id: "pick-display",
    label: t("display"),
    value,
    options: displayUnits.map((unit) => [unit, t(`${unit}Long`)]),
    onChange: (chosen) => onChange(chosen as DisplayUnit)
  }));
}

function followHash(): void {
  const at = /^#line-(.+)$/.exec(location.hash)?.[1];
  if (at) showPlace(at);
}
