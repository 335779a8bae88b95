import {sum} from "d3-array";
import type {Amount} from "../../budget/amount.js";
import {leftOf} from "../../budget/interval.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import {loadPeers} from "../../store/published/published.js";
import type {PeerUnit} from "../../store/published/peersFile.js";
import {exhibitTable} from "../page/exhibitTable.js";
import type {PageContext} from "../page/context.js";
import type {TableCell} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {moneyCell, operandCell} from "../page/phrase.js";
import type {DepartmentMembers} from "../view/departmentMembers.js";
import {departmentMembers, departmentOf, isOf} from "../view/departmentMembers.js";
import type {PeerRow} from "../view/peerRows.js";
import {publishedRows} from "../view/peerRows.js";
import {kindText, peerLineText, peerName} from "../view/peerText.js";
import {chosenPeers} from "./compareParts.js";

/** A department's own amount beside those of its units that are loaded, and what these leave of it; in a sentence what is missing where nothing can be added up. */
export async function departmentPart(context: PageContext): Promise<HTMLElement> {
  const {t, view, unitWord} = context;
  const {choices} = chosenPeers(context);
  const file = await loadPeers();
  const line = file.lines.find(({key}) => key === choices.of);
  const section = (...body: Array<Node | false>) =>
    element(
      "section",
      {class: "block", id: "department", "aria-labelledby": "department-title"},
      element("h2", {id: "department-title"}, t("deptTitle")),
      ...body
    );
  const instead = (text: string) => section(element("p", {class: "none"}, text));
  const own = file.units.find(({code}) => code === view.unit);
  const department = own && departmentOf(own, file.units);
  if (!department) return instead(t(own?.kind === "own" ? "deptNoneOwn" : "deptNone"));
  if (file.units.filter((unit) => isOf(unit, department)).length < 2) return instead(aloneText(own, context));
  if (!line) return instead(t("deptLine"));
  const members = departmentMembers(publishedRows(file, choices.of, view) ?? [], department);
  const {whole, parts, open} = members;
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
          ...[...parts, ...open].map((row) => rowOf(row, kindText(row.unit, context), context)),
          ...sumsOf(members, context)
        ]
      })
    ),
    element("p", {class: "hint"}, noteOf(members, context))
  );
}

const aloneWords: Readonly<Record<NonNullable<PeerUnit["kind"]>, Word>> = {
  department: "deptAloneWhole",
  combined: "deptAloneWhole",
  own: "deptAloneOwn",
  unit: "deptAloneUnit"
};

/** What a unit of which no other of the department is here is known to be, and what is missing. */
function aloneText({kind, department}: PeerUnit, {t, unit: {unit}}: PageContext): string {
  return t(kind ? aloneWords[kind] : "deptAloneUnknown", {department: unit.department?.name || (department ?? "")});
}

function rowOf({unit, variance}: PeerRow, kind: string, context: PageContext): TableCell[] {
  return [{text: peerName(unit, context)}, {text: kind}, operandCell(variance.current, context)];
}

function amountsOf(rows: readonly PeerRow[]): Amount[] {
  return rows.flatMap(({variance}) => variance.current.amount ?? []);
}

/** What the units come to, and what they leave of the department's own amount where that is known. */
function sumsOf({whole, parts}: DepartmentMembers, context: PageContext): TableCell[][] {
  const {t, amount} = context;
  const amounts = amountsOf(parts);
  if (!amounts.length) return [];
  const total = sum(amounts, ({fen}) => fen);
  const row = (text: string, fen: number) => [{text}, {text: ""}, moneyCell(fen, amount(fen), context)];
  const left = whole?.variance.current.amount && leftOf(whole.variance.current.amount, amounts);
  return [row(t("deptSum"), total), ...(left === undefined ? [] : [row(t("deptRest"), left)])];
}

function noteOf({whole, parts, open}: DepartmentMembers, {t}: PageContext): string {
  if (open.length) return t("deptOpen");
  const amount = whole?.variance.current.amount;
  if (!amount) return t("deptNoWhole");
  return leftOf(amount, amountsOf(parts)) < 0 ? t("deptExceeds") : "";
}
