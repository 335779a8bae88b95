import {least} from "d3-array";
import {headlineKey} from "../../budget/headlines.js";
import {share} from "../../budget/variance.js";
import type {PairRow} from "../../charts/compare/pairChart.js";
import {pairChart} from "../../charts/compare/pairChart.js";
import {lineName} from "../../locale/names.js";
import {document} from "../../store/page.js";
import type {PeersFile} from "../../store/published/peersFile.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {changeCell, operandCell, operandText, percentCell, rateCell} from "../page/phrase.js";
import {yearsText} from "../page/which.js";
import {compareChoices} from "../view/compareChoices.js";
import type {PeerRow} from "../view/peerRows.js";
import {publishedRows} from "../view/peerRows.js";
import {peerLineText, peerName, valueText} from "../view/peerText.js";
import type {Exhibit} from "./exhibit.js";
import type {PeerData} from "./peerShared.js";
import {shownOf} from "./peerShared.js";

/** A line of both units. */
interface Pair {
  readonly line: PeersFile["lines"][number];
  readonly left: PeerRow;
  readonly right: PeerRow;
}

/** The unit beside this one: the one chosen, else the one nearest in size; undefined where it has not the year. */
export function otherUnit(file: PeersFile, context: PageContext): PeerRow | undefined {
  const {view} = context;
  const rows = publishedRows(file, headlineKey("expenditure"), view) ?? [];
  const own = rows.find(({unit}) => unit.code === view.unit);
  const {other} = readChoices(compareChoices, view.choices);
  const others = rows.filter((row) => row !== own && row.variance.current.amount);
  const chosen = others.find(({unit}) => unit.code === other);
  const size = (row: PeerRow) => Math.log(Math.max(1, row.size?.fen ?? 0));
  if (other) return chosen;
  return own ? least(others, (row) => Math.abs(size(row) - size(own))) : others[0];
}

/** Two units line by line, by each line's share of its own unit's total; undefined where there is no other. */
export function pairExhibit({file}: PeerData, context: PageContext): Exhibit | undefined {
  const {t, locale, view, unitWord} = context;
  const other = otherUnit(file, context);
  const all = publishedRows(file, headlineKey("expenditure"), view) ?? [];
  const own = all.find(({unit}) => unit.code === view.unit);
  if (!other || !own?.variance.current.amount) return undefined;
  const pairs = pairsOf(file, other.unit.code, context);
  if (!pairs.length) return undefined;
  const names = [peerName(own.unit, context), peerName(other.unit, context)] as const;
  const title = titleOf(pairs, names, context);
  return {
    id: "pair",
    title,
    subtitle: t("pairSubtitle", {year: view.year, unit: unitWord}),
    source: t("allDocuments"),
    shown: {lines: pairs.flatMap(({line}) => shownOf(line, context).lines), years: [view.year]},
    draw: (width) =>
      pairChart(
        pairs.map((pair) => rowOf(pair, context)),
        {document, width, locale, unit: view.display, title, head: t("shareOfOwn"), names}
      ),
    table: tableOf(pairs, names, context),
    choices: {other: writeChoices(compareChoices, readChoices(compareChoices, view.choices)).other ?? ""}
  };
}

/** Lines that either unit has an amount of in the year: all but the totals that others are shares of. */
function pairsOf(file: PeersFile, other: string, {view}: PageContext): Pair[] {
  return file.lines
    .filter(({key}) => key !== headlineKey("expenditure") && key !== headlineKey("revenue"))
    .flatMap((line): Pair[] => {
      const rows = publishedRows(file, line.key, view) ?? [];
      const [left, right] = [view.unit, other].map((code) => rows.find(({unit}) => unit.code === code));
      const known = left?.variance.current.amount?.fen || right?.variance.current.amount?.fen;
      return left && right && known ? [{line, left: ofWhole(left), right: ofWhole(right)}] : [];
    });
}

/** Its part of all the unit's expenditure, so that the lines of one picture have one scale. */
function ofWhole(row: PeerRow): PeerRow {
  const {share: part, ...rest} = row;
  const {amount} = row.variance.current;
  const whole = amount && row.size ? share(amount, row.size) : undefined;
  return whole ? {...rest, share: whole} : part && !row.size ? row : rest;
}

function titleOf(pairs: readonly Pair[], [one, other]: readonly [string, string], context: PageContext): string {
  const far = ({left, right}: Pair) =>
    left.share && right.share ? Math.abs(left.share.value - right.share.value) : -1;
  const [most] = [...pairs].sort((a, b) => far(b) - far(a));
  return most && far(most) > 0
    ? context.t("pairTitle", {
        line: lineName(most.line, context.locale),
        left: valueText(most.left, "share", context),
        right: valueText(most.right, "share", context),
        one,
        other
      })
    : context.t("pairTitlePlain", {one, other});
}

function rowOf({line, left, right}: Pair, context: PageContext): PairRow {
  const end = ({variance, share: part}: PeerRow) => ({
    share: part?.value,
    text: operandText(variance.current, context)
  });
  return {key: line.key, name: peerLineText(line, context), left: end(left), right: end(right)};
}

function tableOf(pairs: readonly Pair[], names: readonly [string, string], context: PageContext): ExhibitTable {
  const {t, unitWord, view} = context;
  return {
    columns: [
      {text: t("lineColumn"), column: "line"},
      {text: t("codeColumn"), column: "code"},
      ...names.flatMap((name) => [
        {text: `${name}, ${view.year} (${unitWord})`, column: "amount" as const, numeric: true},
        {text: `${name}, ${t("shareColumn")}`, column: "share" as const, numeric: true},
        {text: `${name}, ${t("changeColumn")} (${unitWord})`, column: "change" as const, numeric: true},
        {
          text: `${name}, ${t("rateColumn")}`,
          column: "rate" as const,
          numeric: true,
          words: {text: `${name}, ${t("changeKindColumn")} (${yearsText(context)})`, column: "kind" as const}
        }
      ])
    ],
    rows: pairs.map(({line, left, right}) => [
      {text: lineName(line, context.locale)},
      {text: /^\d+$/.test(line.code) ? line.code : ""},
      ...[left, right].flatMap((row) => [
        operandCell(row.variance.current, context),
        percentCell(row.share, valueText(row, "share", context)),
        changeCell(row.variance, context),
        rateCell(row.variance, context)
      ])
    ])
  };
}
