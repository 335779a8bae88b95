import type {YearPair} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import type {PeerLine, PeersFile} from "../../store/published/peersFile.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {changeCell, operandCell, percentCell, rateCell} from "../page/phrase.js";
import type {CompareChoices} from "../view/compareChoices.js";
import {compareChoices} from "../view/compareChoices.js";
import type {PeerRow} from "../view/peerRows.js";
import {peersOf, publishedRows} from "../view/peerRows.js";
import {kindText, peerName, valueText} from "../view/peerText.js";

/** What exhibits of many units are made from. */
export interface PeerData {
  readonly file: PeersFile;
  /** What an engine has answered of a line that the file does not hold, with all its units between the years. */
  readonly answered?: {readonly line: PeerLine; readonly rows: readonly PeerRow[]};
}

export interface PeerView {
  readonly choices: CompareChoices;
  readonly line: PeerLine;
  readonly rows: readonly PeerRow[];
  /** This unit and those it is held against. */
  readonly peers: readonly PeerRow[];
  readonly own: PeerRow | undefined;
}

/** The line and the units that a view asks for; undefined where the line is neither published nor answered. */
export function peerView({file, answered}: PeerData, {view}: PageContext): PeerView | undefined {
  const choices = readChoices(compareChoices, view.choices);
  const line =
    file.lines.find(({key}) => key === choices.of) ?? (answered?.line.key === choices.of ? answered.line : undefined);
  const rows = publishedRows(file, choices.of, view) ?? answered?.rows;
  if (!line || !rows) return undefined;
  const peers = peersOf(rows, view.unit, choices);
  return {choices, line, rows, peers, own: rows.find(({unit}) => unit.code === view.unit)};
}

/** The unit's own figures of the line, whose checks an exhibit carries. */
export function shownOf(line: PeerLine, {unit, view}: PageContext): {readonly lines: Line[]; readonly years: number[]} {
  return {
    lines: unit.lines.filter(({key, phase}) => key === line.key && phase === "budget"),
    years: [view.base, view.year]
  };
}

/** Choices that an exhibit of many units depends on. */
export function peerChoices(choices: CompareChoices): Record<string, string> {
  return writeChoices(compareChoices, {...choices, other: "", ask: false});
}

/** Units between two years, a row each. */
export function peerTable(rows: readonly PeerRow[], context: PageContext): ExhibitTable {
  const {t, view, unitWord} = context;
  const years: YearPair = view;
  return {
    columns: [
      {text: t("peerUnit"), column: "peer"},
      {text: t("peerCode"), column: "peerCode"},
      {text: t("peerKind"), column: "peerKind"},
      {text: `${years.base} (${unitWord})`, column: "amount", numeric: true},
      {text: `${years.year} (${unitWord})`, column: "amount", numeric: true},
      {text: `${t("changeColumn")} (${unitWord})`, column: "change", numeric: true, between: [3, 4]},
      {
        text: t("rateColumn"),
        column: "rate",
        numeric: true,
        between: [3, 4],
        words: {text: t("changeKindColumn"), column: "kind"}
      },
      {text: t("shareColumn"), column: "share", numeric: true}
    ],
    rows: rows.map((row): TableCell[] => [
      {text: peerName(row.unit, context)},
      {text: row.unit.code},
      {text: kindText(row.unit, context)},
      operandCell(row.variance.base, context),
      operandCell(row.variance.current, context),
      changeCell(row.variance, context),
      rateCell(row.variance, context),
      percentCell(row.share, valueText(row, "share", context))
    ])
  };
}
