import {loadVersion} from "../../store/published/frozen.js";
import {loadMeasures, loadUnit} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {shownAt} from "./shownAt.js";
import {verdictText} from "./verdictText.js";
import type {PublishedData, Verification} from "./verify.js";
import {largestFile, verifyPicture, verifyText} from "./verify.js";

/** Figures that are the same are listed so far; revised ones all. */
const mostSame = 12;

/** Takes a sentence, an address or a picture, and says whether it is what the site publishes now. */
export function verifyPart(context: PageContext): HTMLElement[] {
  const {t, corpus, locale} = context;
  const dataOf = async (): Promise<PublishedData> => ({
    corpus,
    measures: await loadMeasures(),
    loadUnit,
    loadVersion: (unit, version) => loadVersion({unit, version}, corpus),
    shownAt: (address, version) => shownAt(address, version, corpus, locale)
  });
  const result = element("div", {class: "verified", role: "status", id: "verdict"});
  let turn = 0;
  const say = async (verify: () => Promise<Verification>) => {
    const own = ++turn;
    result.replaceChildren(element("p", {class: "none"}, t("checking")));
    const shown = await verify().then(
      (verdict) => verdictNodes(verdict, context),
      (error: unknown) => [
        element(
          "p",
          {class: "failure"},
          t("verifyFailed", {message: error instanceof Error ? error.message : String(error)})
        )
      ]
    );
    if (own === turn) result.replaceChildren(...shown);
  };
  const field = element("textarea", {id: "verify-text", rows: 5, maxlength: 20_000});
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void say(async () => verifyPicture(await bytesOf(file), await dataOf()));
    // so that the same file, changed meanwhile, can be chosen again
    input.value = "";
  };
  const form = element(
    "form",
    {
      class: "verify-form",
      onsubmit: (event: Event) => {
        event.preventDefault();
        void say(async () => verifyText(field.value, await dataOf()));
      }
    },
    element("label", {for: "verify-text"}, t("verifyText")),
    field,
    element(
      "div",
      {class: "controls"},
      element("button", {type: "submit", class: "primary", id: "verify-run"}, t("verifyRun")),
      element(
        "label",
        {class: "field"},
        element("span", {}, t("verifyFile")),
        element("input", {
          type: "file",
          id: "verify-file",
          accept: ".svg,.png,image/svg+xml,image/png",
          onchange: onFile
        })
      )
    ),
    element("p", {class: "subtitle"}, t("verifyPromise"))
  );
  return [element("section", {class: "block"}, form, result)];
}

/** A file that is larger than any is read no further than what tells so. */
async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer());
}

function verdictNodes(verdict: Verification, {t, locale}: PageContext): HTMLElement[] {
  const {title, notes, figures} = verdictText(verdict, locale);
  const revised = figures.filter(({isRevised}) => isRevised);
  const same = figures.filter(({isRevised}) => !isRevised);
  const rows = [...revised, ...same.slice(0, mostSame)];
  const more = same.length - mostSame;
  const address = verdict.verdict === "notHere" ? undefined : verdict.address;
  return [
    element("h2", {class: `verified-title ${verdict.verdict}`}, title),
    ...notes.map((note) => element("p", {}, note)),
    ...(rows.length
      ? [
          element(
            "div",
            {class: "scroll", tabindex: "0", role: "region", "aria-label": t("verifyFigure")},
            element(
              "table",
              {class: "data"},
              element(
                "thead",
                {},
                element(
                  "tr",
                  {},
                  element("th", {scope: "col"}, t("verifyFigure")),
                  element("th", {scope: "col", class: "number"}, t("verifyBefore")),
                  element("th", {scope: "col", class: "number"}, t("verifyAfter"))
                )
              ),
              element(
                "tbody",
                {},
                rows.map(({figure, before, after, isRevised}) =>
                  element(
                    "tr",
                    {class: isRevised ? "revised" : undefined},
                    element("th", {scope: "row"}, figure),
                    element("td", {class: "number"}, before),
                    element("td", {class: "number"}, after)
                  )
                )
              )
            )
          )
        ]
      : []),
    ...(more > 0 ? [element("p", {class: "subtitle"}, t("verifyMore", {count: more}))] : []),
    ...(address ? [element("p", {}, linkTo(address, t("verifyOpen")))] : [])
  ];
}

/** Only addresses that a browser fetches pages from are followed. */
function linkTo(address: string, text: string): HTMLElement | string {
  return /^https?:\/\//.test(address) ? element("a", {href: address, rel: "noopener"}, text) : "";
}
