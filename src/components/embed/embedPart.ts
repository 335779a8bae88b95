import {lineName} from "../../locale/names.js";
import {frozenText} from "../../locale/sentences/frozenText.js";
import type {Word} from "../../locale/words/words.js";
import {publishedUrl} from "../../store/published/published.js";
import {pageUrl, siteUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {catalogue, catalogueRow, exhibitOf} from "../exhibits/catalogue.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import {altText, chartWords, exhibitUrl} from "../exhibits/exhibit.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {copyButton, select} from "../page/controls.js";
import {element} from "../page/element.js";
import {which} from "../page/which.js";
import type {StandChoices, StandingPart} from "../view/standChoices.js";
import {standChoices, standingParts, widths} from "../view/standChoices.js";
import type {Show} from "./asked.js";
import {figureCode, iframeCode} from "./embedCode.js";
import {fitFrames} from "./frames.js";
import {chips, parameterControls} from "./parameterControls.js";

/** What an exhibit that is not chosen yet is. */
const first = "bridge";

/** Chooses an exhibit and how it stands in somebody else's page, shows it as it will, and gives the code for it. */
export async function embedPart(context: PageContext): Promise<HTMLElement[]> {
  const {view, t} = context;
  const id = catalogueRow(view.choices.id ?? "") ? view.choices.id! : first;
  const isLiveOnly = catalogueRow(id)!.isOfMany && context.frozen;
  const exhibit = isLiveOnly ? undefined : await exhibitOf(id, context);
  const form = element(
    "section",
    {class: "block embed-form", "aria-label": t("embedChoices")},
    await controls(id, exhibit, context)
  );
  if (isLiveOnly) return [form];
  if (!exhibit) return [form, element("p", {class: "none"}, t("notDrawable", {...view}))];
  const url = exhibitUrl({id, choices: chosenOf(exhibit, context)}, context);
  return [form, preview(url, exhibit, context), codes(exhibit, url, context)];
}

/** The exhibit's own choices with those of how it stands. */
function chosenOf(exhibit: Exhibit, {view}: PageContext): Record<string, string> {
  return {...exhibit.choices, ...writeChoices(standChoices, readChoices(standChoices, view.choices))};
}

const partWords: Readonly<Record<StandingPart, Word>> = {
  title: "embedTitle",
  summary: "embedSummary",
  badge: "embedBadge",
  tools: "embedTools"
};

async function controls(
  id: string,
  exhibit: Exhibit | undefined,
  context: PageContext
): Promise<Array<Node | string | false | undefined>> {
  const {t, view, change, locale} = context;
  const chosen = readChoices(standChoices, view.choices);
  const choose = (some: Partial<StandChoices>) =>
    change({choices: {id, ...writeChoices(standChoices, {...chosen, ...some})}});
  const pick = (other: string) => {
    const former = Object.keys(catalogueRow(id)?.choices ?? {}).map((name) => [name, ""]);
    const live = catalogueRow(other)!.isOfMany ? {version: ""} : {};
    change({choices: {...Object.fromEntries(former), mark: "", ...live, id: other}});
  };
  const text = (name: "heading" | "note", word: Word) =>
    element(
      "label",
      {class: "field"},
      element("span", {}, t(word)),
      element("input", {
        id: `embed-${name}`,
        size: 34,
        maxlength: 300,
        value: chosen[name],
        onchange: (event: Event) => choose({[name]: (event.target as HTMLInputElement).value})
      })
    );
  const box = (part: StandingPart) =>
    element(
      "label",
      {class: "check"},
      element("input", {
        type: "checkbox",
        id: `embed-${part}`,
        checked: !chosen.hide.includes(part),
        onchange: (event: Event) => {
          const others = chosen.hide.filter((other) => other !== part);
          choose({hide: (event.target as HTMLInputElement).checked ? others : [...others, part]});
        }
      }),
      t(partWords[part])
    );
  const lines = (exhibit?.shown.lines ?? []).filter(({key}) => !chosen.mark.includes(key));
  const home = catalogueRow(id)!.home;
  return [
    element(
      "div",
      {class: "controls"},
      select({
        id: "embed-id",
        label: t("embedExhibit"),
        value: id,
        options: Object.entries(catalogue).map(([name, row]) => [name, t(row.name)]),
        onChange: pick
      }),
      select({
        id: "embed-shows",
        label: t("embedShows"),
        value: chosen.shows,
        options: [
          ["chart", t("embedChart")],
          ["table", t("embedTable")],
          ["both", t("embedBoth")]
        ],
        onChange: (shows) => choose({shows: shows as StandChoices["shows"]})
      }),
      select({
        id: "embed-width",
        label: t("embedWidth"),
        value: chosen.width,
        options: [["", t("embedWhole")], ...widths.map((width) => [width, t("embedPixels", {width})] as const)],
        onChange: (width) => choose({width: width as StandChoices["width"]})
      }),
      select({
        id: "embed-data",
        label: t("embedData"),
        value: chosen.version ? "frozen" : "live",
        options: [
          ["live", t("embedLive")],
          ...(catalogueRow(id)!.isOfMany && !chosen.version ? [] : [["frozen", t("embedFrozen")] as const])
        ],
        onChange: (data) => choose({version: data === "frozen" ? (context.version ?? "") : ""})
      }),
      select({
        id: "embed-theme",
        label: t("embedTheme"),
        value: chosen.theme,
        options: [
          ["", t("embedAsReader")],
          ["light", t("embedLight")],
          ["dark", t("embedDark")]
        ],
        onChange: (theme) => choose({theme: theme as StandChoices["theme"]})
      }),
      lines.length > 0 &&
        select({
          id: "embed-mark",
          label: t("embedMark"),
          value: "",
          options: [["", t("embedMarkNone")], ...lines.map((line) => [line.key, lineName(line, locale)] as const)],
          onChange: (key) => key && choose({mark: [...chosen.mark, key]})
        })
    ),
    await parameterControls(id, exhibit, context),
    element("p", {class: "subtitle", id: "embed-data-means"}, dataText(id, context)),
    marks(chosen, exhibit, choose, context),
    element("fieldset", {class: "controls"}, element("legend", {}, t("embedAround")), standingParts.map(box)),
    element("div", {class: "controls"}, text("heading", "embedHeading"), text("note", "embedOwnNote")),
    element(
      "p",
      {class: "subtitle"},
      t("embedWhere"),
      " ",
      element(
        "a",
        {href: pageUrl(home, locale) + formatView({...view, choices: exhibit?.choices ?? {}})},
        t("embedHome")
      )
    )
  ];
}

/** What live and frozen mean and, of a version, whether the site keeps it. */
function dataText(id: string, {frozen, view, t, locale}: PageContext): string {
  if (catalogueRow(id)!.isOfMany) return frozenText("frozenMany", locale);
  if (!frozen) return t("embedLiveMeans");
  const {version, day, isKept} = frozen;
  const kept = isKept
    ? t("embedKept", {version, day})
    : t("embedNotKept", {version, command: `npm run freeze -- ${view.unit}`});
  return `${t("embedFrozenMeans")} ${kept}`;
}

/** Lines that are marked, each with a button that takes the mark away. */
function marks(
  {mark}: StandChoices,
  exhibit: Exhibit | undefined,
  choose: (some: Partial<StandChoices>) => void,
  context: PageContext
): HTMLElement | string {
  if (!mark.length) return "";
  const nameOf = (key: string) => {
    const line = exhibit?.shown.lines.find((other) => other.key === key);
    return line ? lineName(line, context.locale) : key;
  };
  return chips(
    "embedMark",
    mark.map((key) => [key, nameOf(key)]),
    (key) => choose({mark: mark.filter((other) => other !== key)}),
    context
  );
}

let isListening = false;

/** The exhibit as a page around would show it, in a frame that can be drawn narrower. */
function preview(url: string, exhibit: Exhibit, {t, view}: PageContext): HTMLElement {
  const {width} = readChoices(standChoices, view.choices);
  if (!isListening && typeof window !== "undefined") {
    isListening = true;
    fitFrames(location.origin);
  }
  const frame = element("iframe", {src: url, title: exhibit.title, height: 520, loading: "lazy", class: "embed-frame"});
  return element(
    "section",
    {class: "block", "aria-labelledby": "embed-preview"},
    element("h2", {id: "embed-preview"}, t("embedPreview")),
    element("p", {class: "subtitle"}, t("embedPreviewLead")),
    element(
      "div",
      {
        class: "embed-place",
        tabindex: "0",
        role: "group",
        "aria-label": t("embedPreview"),
        style: width && `width: ${width}px`
      },
      frame
    )
  );
}

/** What a picture has beside its chart on both sides, in pixels. */
const aroundChart = 32;

/** Three ways to put it into a page, each a text to copy. */
function codes(exhibit: Exhibit, url: string, context: PageContext): HTMLElement {
  const {t, view, locale} = context;
  const {note, width} = readChoices(standChoices, view.choices);
  const drawn = width ? Number(width) - aroundChart : 720;
  const title = `${which(context, exhibit.shown.years)}: ${exhibit.title}`;
  const alt = altText(exhibit, context);
  const script = siteUrl("/embed.js");
  const home = pageUrl(catalogueRow(exhibit.id)!.home, locale) + formatView({...view, choices: exhibit.choices ?? {}});
  const figure = block("embedFigure", "embedFigureWhy", "", context);
  const warning = element("div", {});
  const draw = async () => {
    const {exportSvg, savedWords} = await import("../exhibits/exportSvg.js");
    const place = element("div", {class: "embed-offscreen", "aria-hidden": "true"}, exhibit.draw(drawn));
    figure.node.append(place);
    const {svg} = exportSvg(
      place.querySelector("svg")!,
      savedWords(chartWords(exhibit, context), exhibit.shown, exhibitUrl(exhibit, context, context.version), context)
    );
    place.remove();
    figure.set(
      figureCode(exhibit, alt, {
        picture: {svg},
        url: home,
        linkText: t("openFull"),
        tableText: t("tableTwin"),
        ...(note ? {note: `${t("writersNote")}${note}`} : {})
      })
    );
    const {headers} = await fetch(publishedUrl("corpus.json"));
    if (headers.get("access-control-allow-origin") !== "*")
      warning.append(element("p", {class: "left-out", role: "status"}, t("embedNoCors")));
  };
  if (typeof window !== "undefined") void draw();
  return element(
    "section",
    {class: "block embed-codes", "aria-labelledby": "embed-codes"},
    element("h2", {id: "embed-codes"}, t("embedCodes")),
    warning,
    block(
      "embedIframe",
      "embedIframeWhy",
      iframeCode({url, title, height: 560, script, ...(width && {width})}),
      context
    ).node,
    block("embedElement", "embedElementWhy", elementCode(exhibit, title, script, context), context).node,
    figure.node
  );
}

/** What the element shows for a part that is not left out. */
const elementParts: Readonly<Record<StandingPart, Show>> = {
  title: "title",
  summary: "sentence",
  badge: "badge",
  tools: "menu"
};

/** The element of embed.js with the choices as its attributes; it draws the chart, marks no lines, and is light unless asked. */
function elementCode(exhibit: Exhibit, title: string, script: string, context: PageContext): string {
  const {view, locale} = context;
  const {hide, shows, theme, width, heading, note} = readChoices(standChoices, view.choices);
  const show = [
    ...standingParts.filter((part) => !hide.includes(part)).map((part) => elementParts[part]),
    "source",
    ...(shows === "chart" ? [] : ["table"])
  ];
  const attributes = {
    exhibit: exhibit.id,
    unit: view.unit,
    year: view.year,
    base: view.alone ? "" : view.base,
    version: context.frozen?.version ?? "",
    lang: locale,
    in: view.display,
    ...exhibit.choices,
    theme: theme || "auto",
    width,
    show: show.join(" "),
    caption: heading,
    note
  };
  const held = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
  const node = element("budget-exhibit" as "div", held, element("a", {href: exhibitUrl(exhibit, context)}, title));
  return `<script type="module" async src="${script}"></script>\n${node.outerHTML}`;
}

function block(
  title: Word,
  why: Word,
  text: string,
  {t}: PageContext
): {readonly node: HTMLElement; readonly set: (text: string) => void} {
  const field = element("textarea", {readonly: true, rows: 5, spellcheck: "false", "aria-label": t(title)}, text);
  const copy = copyButton(t("embedCopy"), () => field.value, t);
  copy.className = "primary";
  const node = element(
    "div",
    {class: "embed-code"},
    element("h3", {}, t(title)),
    element("p", {class: "subtitle"}, t(why)),
    field,
    copy
  );
  return {node, set: (code) => (field.value = code)};
}
