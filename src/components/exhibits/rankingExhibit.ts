import type {RankRow} from "../../charts/compare/rankChart.js";
import {rankChart} from "../../charts/compare/rankChart.js";
import {inSentence, lineName} from "../../locale/names.js";
import {joined} from "../../locale/words/joiners.js";
import {dotted} from "../../locale/words/joiners.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import {yearsText} from "../page/which.js";
import type {PeerRow} from "../view/peerRows.js";
import {ranked, standing, peerValue} from "../view/peerRows.js";
import {amongText, byWords, peerName, valueText} from "../view/peerText.js";
import type {Exhibit} from "./exhibit.js";
import type {PeerData, PeerView} from "./peerShared.js";
import {peerChoices, peerTable, peerView, shownOf} from "./peerShared.js";

/** Units drawn from the top, and around this one where it stands lower. */
const most = 20;
const neighbours = 2;

/** Units that are named of those that cannot be ranked. */
const named = 5;

/** Units ranked by a line's amount, change, rate or share, this one marked. */
export function rankingExhibit(
  data: PeerData,
  context: PageContext,
  onOpen?: (code: string) => void
): Exhibit | undefined {
  const found = peerView(data, context);
  if (!found) return undefined;
  const {choices, line, peers} = found;
  const {t, locale, unitWord, view} = context;
  const order = ranked(peers, choices.rank);
  if (!order.length) return undefined;
  const name = lineName(line, locale);
  const by = t(byWords[choices.rank]);
  const title = titleOf(found, {name, by}, context);
  const said = {
    line: name,
    by,
    years: yearsText(context),
    unit: unitWord,
    among: amongText(choices.peers, found.own ?? peers[0]!, data.file, context)
  };
  return {
    id: "ranking",
    title,
    subtitle: t(onOpen ? "rankSubtitle" : "rankSubtitleStill", said),
    stillSubtitle: t("rankSubtitleStill", said),
    source: t("allDocuments"),
    ...withoutOf(peers, found, context),
    shown: shownOf(line, context),
    draw: (width) =>
      rankChart(rowsOf(order, found, context), {
        document,
        width,
        locale,
        unit: view.display,
        title,
        head: dotted([name, choices.rank === "amount" || choices.rank === "change" ? unitWord : by]),
        signed: choices.rank === "change" || choices.rank === "rate",
        notes: isMixed(order) ? [t("mixedKinds")] : [],
        ...(onOpen && {onOpen})
      }),
    table: peerTable([...order, ...peers.filter((row) => !order.includes(row))], context),
    choices: peerChoices(choices)
  };
}

/** Whether departments stand beside units of theirs, whose money they hold. */
function isMixed(rows: readonly PeerRow[]): boolean {
  const whole = new Set(
    rows.flatMap(({unit: {kind, department}}) =>
      (kind === "department" || kind === "combined") && department ? [department] : []
    )
  );
  return rows.some(
    ({unit: {kind, department}}) => kind !== "department" && kind !== "combined" && whole.has(department ?? "")
  );
}

function titleOf(
  {peers, own, choices}: PeerView,
  {name, by}: {readonly name: string; readonly by: string},
  context: PageContext
): string {
  const {t, view, locale} = context;
  const {rank, of} = standing(peers, view.unit, choices.rank);
  const line = inSentence(name, locale);
  return own && rank !== undefined
    ? t("rankTitle", {name: peerName(own.unit, context), rank, of, by: t("rankedLineBy", {line, by})})
    : t("rankTitleNone", {line: name, of, by});
}

/** The first units, and this one among its neighbours. */
function rowsOf(order: readonly PeerRow[], {choices}: PeerView, context: PageContext): RankRow[] {
  const {view} = context;
  const at = order.findIndex(({unit}) => unit.code === view.unit);
  return order.flatMap((row, i) =>
    i < most || Math.abs(i - at) <= neighbours
      ? [
          {
            key: row.unit.code,
            rank: i + 1,
            name: peerName(row.unit, context),
            value: peerValue(row, choices.rank)!,
            text: valueText(row, choices.rank, context),
            own: i === at
          }
        ]
      : []
  );
}

/** Says plainly who is not ranked: gaps are not zeros. */
function withoutOf(peers: readonly PeerRow[], {choices}: PeerView, context: PageContext): Pick<Exhibit, "badge"> {
  const {t, locale} = context;
  const without = peers.filter((row) => peerValue(row, choices.rank) === undefined);
  if (!without.length) return {};
  const names = [
    ...without.slice(0, named).map(({unit}) => peerName(unit, context)),
    ...(without.length > named ? ["…"] : [])
  ];
  return {
    badge: {
      state: "note",
      text: t("rankWithout", {count: without.length, all: peers.length, names: joined(names, "enumeration", locale)})
    }
  };
}
