import type {Line} from "../../budget/series.js";
import {loadPeers} from "../../store/published/published.js";
import type {PeerLine, PeersFile} from "../../store/published/peersFile.js";
import {lineName} from "../../locale/names.js";
import {distributionExhibit} from "../exhibits/distributionExhibit.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {pairExhibit} from "../exhibits/pairExhibit.js";
import type {PeerData} from "../exhibits/peerShared.js";
import {rankingExhibit} from "../exhibits/rankingExhibit.js";
import {changedTable, scatterExhibit} from "../exhibits/scatterExhibit.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {ChangedRow} from "../view/changedRows.js";
import {answeredChanges, publishedChanges} from "../view/changedRows.js";
import type {CompareChoices} from "../view/compareChoices.js";
import {compareChoices} from "../view/compareChoices.js";
import {answeredRows} from "../view/peerRows.js";
import {peerName} from "../view/peerText.js";
import {askChanges, askPeers, awaited} from "./engineAnswer.js";
import {pagedTable} from "./pagedTable.js";

/** What is chosen, and what chooses otherwise. */
export function chosenPeers({view, change}: PageContext) {
  const choices = readChoices(compareChoices, view.choices);
  const choose = (changed: Partial<CompareChoices>) =>
    change({choices: writeChoices(compareChoices, {...choices, ...changed})});
  return {choices, choose};
}

type Made = (data: PeerData, context: PageContext, onOpen?: (code: string) => void) => Exhibit | undefined;

/** Units in their order. */
export function rankingPart(context: PageContext): Promise<HTMLElement> {
  return ofLine(context, rankingExhibit, "rankNone");
}

/** Where this unit stands. */
export function distributionPart(context: PageContext): Promise<HTMLElement> {
  return ofLine(context, distributionExhibit, "spreadNone");
}

/** An exhibit of one line of many units: drawn at once from the published table, or when the engine has answered. */
async function ofLine(context: PageContext, make: Made, none: "rankNone" | "spreadNone"): Promise<HTMLElement> {
  const {t, unit, change, locale} = context;
  const {choices, choose} = chosenPeers(context);
  const file = await loadPeers();
  const open = (code: string) => change({unit: code});
  const shown = (data: PeerData) => {
    const exhibit = make(data, context, open);
    const line = lineOf(choices.of, file, unit.lines);
    return exhibit
      ? exhibitFrame(exhibit, context)
      : element("p", {class: "none"}, t(none, {line: line ? lineName(line, locale) : choices.of}));
  };
  const line = lineOf(choices.of, file, unit.lines);
  if (!line || file.lines.some(({key}) => key === choices.of)) return shown({file});
  if (!choices.ask)
    return make === rankingExhibit ? askFirst(context, () => choose({ask: true})) : element("div", {hidden: true});
  return awaited(
    askPeers(line.key, context),
    (answer) => [shown({file, answered: {line, rows: answeredRows(file, line, answer, context.view)}})],
    context
  );
}

/** A line by its key: published of all units, or one of this unit's own. */
export function lineOf(key: string, file: PeersFile, lines: readonly Line[]): PeerLine | undefined {
  return (
    file.lines.find((line) => line.key === key) ?? lines.find((line) => line.key === key && line.phase === "budget")
  );
}

function askFirst({t, corpus}: PageContext, onAsk: () => void): HTMLElement {
  return element(
    "div",
    {class: "ask"},
    element("p", {}, t("peerAsk", {size: megabytes(corpus.engineSize)})),
    element("button", {type: "button", class: "primary", id: "ask-peers", onclick: onAsk}, t("peerAskButton"))
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)}\u202fMB`;
}

/** This unit beside another. */
export async function pairPart(context: PageContext): Promise<HTMLElement> {
  const {t, view, peers = loadPeers} = context;
  const file = await peers();
  const exhibit = pairExhibit({file}, context);
  if (exhibit) return exhibitFrame(exhibit, context);
  const {choices} = chosenPeers(context);
  const other = file.units.find(({code}) => code === choices.other);
  const name = other && peerName(other, context);
  return element(
    "p",
    {class: "none"},
    name ? t("pairLacks", {name, year: view.year}) : t("pairNone", {year: view.year})
  );
}

/** All changes of all units by size and rate, and as a table that goes on for as long as it is asked to. */
export async function scatterPart(context: PageContext): Promise<HTMLElement> {
  const {t, corpus} = context;
  const {choices, choose} = chosenPeers(context);
  const file = await loadPeers();
  const drawn = (rows: readonly ChangedRow[]): Node[] => {
    const exhibit = scatterExhibit({file}, context, rows);
    return [
      exhibit ? exhibitFrame(exhibit, context) : element("p", {class: "none"}, t("scatterTitleNone")),
      ...(rows.length ? [changesTable(rows, context)] : [])
    ];
  };
  if (choices.ask) {
    const answer = askChanges(context);
    return awaited(answer, (rows) => drawn(answeredChanges(file, rows)), context);
  }
  return element(
    "div",
    {},
    drawn(publishedChanges(file, context)),
    element(
      "button",
      {type: "button", class: "quiet", id: "scatter-all", onclick: () => choose({ask: true})},
      t("scatterAll", {size: megabytes(corpus.engineSize)})
    )
  );
}

function changesTable(rows: readonly ChangedRow[], context: PageContext): HTMLElement {
  return element(
    "details",
    {class: "changes-table"},
    element("summary", {}, context.t("scatterTable")),
    pagedTable(rows, (some) => changedTable(some, context), context)
  );
}
