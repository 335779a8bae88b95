import type {Waiver} from "../../budget/checks/waiver.js";
import {csvText} from "../../store/csv.js";
import type {WaivedLine} from "../../store/waiverText.js";
import {waiverColumns, withWaivers} from "../../store/waiverText.js";
import {copyButton} from "../copyButton.js";
import type {DocumentContext} from "../documentContext.js";
import {download} from "../download.js";
import {element} from "../element.js";

/** More than spaces. */
const said = ".*\\S.*";

type Entry = Omit<Waiver, "line">;

/** Asks why, who and when, and makes the line that accepts a finding, to be copied or as a whole waivers.csv with those there are. */
export function waiverForm(finding: string, held: readonly Waiver[], about: (finding: string) => WaivedLine, {t}: DocumentContext): HTMLElement {
  const inputs = {
    reason: element("input", {type: "text", name: "reason", required: true, pattern: said, autocomplete: "off"}),
    who: element("input", {type: "text", name: "who", required: true, pattern: said, autocomplete: "off"}),
    when: element("input", {type: "date", name: "when", required: true})
  };
  const line = element("output", {class: "waiver-line"});
  const entry = (): Entry => ({finding, reason: inputs.reason.value.trim(), who: inputs.who.value.trim(), when: inputs.when.value});
  const show = () => (line.textContent = lineOf(entry()));
  const complete = (): boolean => form.reportValidity();
  const field = (name: keyof typeof inputs, word: "waiverReason" | "waiverWho" | "waiverWhen") => element("label", {class: `field ${name}`}, element("span", {}, t(word)), inputs[name]);
  const form: HTMLFormElement = element("form", {class: "waiver-form", oninput: show, onsubmit: (event: Event) => event.preventDefault()},
    element("p", {class: "place"}, t("waiveHow")),
    element("div", {class: "fields"}, field("reason", "waiverReason"), field("who", "waiverWho"), field("when", "waiverWhen")),
    line,
    copyButton(t("copyWaiver"), () => (complete() ? `${lineOf(entry())}\r\n` : undefined), t),
    element("button", {type: "button", onclick: () => complete() && download("waivers.csv", withWaivers("", [...held, entry()], about), "text/csv")}, t("downloadWaivers")));
  show();
  return element("details", {class: "accept"}, element("summary", {}, t("acceptFinding")), form);
}

function lineOf(entry: Entry): string {
  return csvText([waiverColumns.map((column) => entry[column])]).trimEnd();
}
