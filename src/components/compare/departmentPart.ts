import {sum} from "d3-array";
import type {Amount} from "../../budget/amount.js";
import {leftOf} from "../../budget/interval.js";
import {lineName} from "../../locale/names.js";
import {loadPeers} from "../../store/published/published.js";
import type {PeerUnit} from "../../store/published/peersFile.js";
import {exhibitTable} from "../page/dataFile.js";
import type {PageContext} from "../page/context.js";
import type {TableCell} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {moneyCell, operandCell} from "../page/phrase.js";
import type {PeerRow} from "../view/peerRows.js";
import {publishedRows} from "../view/peerRows.js";
import {kindText, peerLineText, peerName} from "../view/peerText.js";
import {chosenPeers} from "./compareParts.js";

/** A department's own amount beside those of its units that are loaded, and what these leave of it. */
export async function departmentPart(context: PageContext): Promise<HTMLElement> {
  const {t, view, unitWord} = context;
  const {choices} = chosenPeers(context);
  const file = await loadPeers();
  const line = file.lines.find(({key}) => key === choices.of);
  const rows = line && publishedRows(file, choices.of, view);
  const section = (...body: Array<Node | false>) =>
    element(
      "section",
      {class: "block", id: "department", "aria-labelledby": "department-title"},
      element("h2", {id: "department-title"}, t("deptTitle")),
      ...body
    );
  const own = file.units.find(({code}) => code === view.unit);
  if (!own?.department) return section(element("p", {class: "none"}, t("deptNone")));
  const members = (rows ?? []).filter(({unit}) => unit.department === own.department);
  if (!line || members.length < 2) return section(element("p", {class: "none"}, t("deptAlone")));
  const whole = members.find(({unit}) => isWhole(unit));
  const parts = members.filter((row) => row !== whole);
  return section(
    element(
      "p",
      {class: "subtitle"},
      t("deptSubtitle", {line: lineName(line, context.locale), year: view.year, unit: unitWord})
    ),
    element(
      "div",
      {class: "scroll"},
      exhibitTable({
        columns: [
          {text: t("peerUnit"), column: "peer"},
          {text: t("peerKind"), column: "peerKind"},
          {text: `${peerLineText(line, context)} (${unitWord})`, column: "amount", numeric: true}
        ],
        rows: [
          ...(whole ? [rowOf(whole, t("deptWhole"), context)] : []),
          ...parts.map((row) => rowOf(row, kindText(row.unit, context), context)),
          ...sumsOf(whole, parts, context)
        ]
      })
    ),
    element("p", {class: "hint"}, noteOf(whole, parts, context))
  );
}

/** Whether a unit's disclosure is its whole department's. */
function isWhole({kind}: PeerUnit): boolean {
  return kind === "department" || kind === "combined";
}

function rowOf({unit, variance}: PeerRow, kind: string, context: PageContext): TableCell[] {
  return [{text: peerName(unit, context)}, {text: kind}, operandCell(variance.current, context)];
}

function amountsOf(rows: readonly PeerRow[]): Amount[] {
  return rows.flatMap(({variance}) => variance.current.amount ?? []);
}

/** What the units come to, and what they leave of the department's own amount where that is known. */
function sumsOf(whole: PeerRow | undefined, parts: readonly PeerRow[], context: PageContext): TableCell[][] {
  const {t, amount} = context;
  const amounts = amountsOf(parts);
  const total = sum(amounts, ({fen}) => fen);
  const row = (text: string, fen: number) => [{text}, {text: ""}, moneyCell(fen, amount(fen), context)];
  const left = whole?.variance.current.amount && leftOf(whole.variance.current.amount, amounts);
  return [row(t("deptSum"), total), ...(left === undefined ? [] : [row(t("deptRest"), left)])];
}

function noteOf(whole: PeerRow | undefined, parts: readonly PeerRow[], {t}: PageContext): string {
  const amount = whole?.variance.current.amount;
  if (!amount) return t("deptNoWhole");
  return leftOf(amount, amountsOf(parts)) < 0 ? t("deptExceeds") : "";
}
