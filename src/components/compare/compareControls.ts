import {headlineKey} from "../../budget/headlines.js";
import {operandAt} from "../../budget/series.js";
import {loadPeers} from "../../store/published/published.js";
import {otherUnit} from "../exhibits/pairExhibit.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import type {PeerGroup, PeerMeasure} from "../view/compareChoices.js";
import {peerGroups, peerMeasures} from "../view/compareChoices.js";
import {publishedRows} from "../view/peerRows.js";
import {amongWords, byWords, peerLineText, peerName} from "../view/peerText.js";
import {chosenPeers, lineOf} from "./compareParts.js";

/** Which line units are ranked by, by what of it, and among which. */
export async function compareControls(context: PageContext): Promise<HTMLElement> {
  const {t, unit, view} = context;
  const {choices, choose} = chosenPeers(context);
  const file = await loadPeers();
  const shown = lineOf(choices.of, file, unit.lines);
  const known = file.lines.some(({key}) => key === choices.of);
  const published = file.lines.map((line) => [line.key, peerLineText(line, context)] as const);
  const own = unit.lines.filter(
    ({key, phase, fund, ...line}) =>
      phase === "budget" &&
      (fund === "all" || line.classification === "economic") &&
      !published.some(([other]) => other === key) &&
      operandAt({key, phase, fund, ...line}, view.year).amount
  );
  return element(
    "div",
    {class: "controls"},
    select({
      id: "peer-line",
      label: t("peerLine"),
      value: choices.of,
      options: [...(shown && !known ? [[choices.of, peerLineText(shown, context)] as const] : []), ...published],
      onChange: (of) => choose({of, ask: false})
    }),
    own.length > 0 &&
      select({
        id: "peer-own",
        label: t("peerElse"),
        value: known ? "" : choices.of,
        options: [["", "–"], ...own.map((line) => [line.key, peerLineText(line, context)] as const)],
        onChange: (of) => choose({of: of || headlineKey("expenditure"), ask: false})
      }),
    select({
      id: "peer-rank",
      label: t("peerRank"),
      value: choices.rank,
      options: peerMeasures.map((by) => [by, t(byWords[by])]),
      onChange: (rank) => choose({rank: rank as PeerMeasure})
    }),
    select({
      id: "peer-group",
      label: t("peerGroup"),
      value: choices.peers,
      options: peerGroups.map((group) => [group, t(amongWords[group])]),
      onChange: (peers) => choose({peers: peers as PeerGroup})
    })
  );
}

/** Which unit stands beside this one. */
export async function pairControls(context: PageContext): Promise<HTMLElement | undefined> {
  const {t, view, peers = loadPeers} = context;
  const {choices, choose} = chosenPeers(context);
  const file = await peers();
  const rows = publishedRows(file, headlineKey("expenditure"), view) ?? [];
  const others = rows.filter(({unit, variance}) => unit.code !== view.unit && variance.current.amount);
  const lacking = file.units.filter(({code}) => code === choices.other && !others.some(({unit}) => unit.code === code));
  const nearest = otherUnit(file, {...context, view: {...view, choices: {}}});
  if (!others.length || !nearest) return undefined;
  return element(
    "div",
    {class: "controls"},
    select({
      id: "peer-other",
      label: t("peerOther"),
      value: choices.other,
      options: [
        ["", `${t("pairChoose")}: ${peerName(nearest.unit, context)}`],
        ...[...lacking, ...others.map(({unit}) => unit)].map((unit) => [unit.code, peerName(unit, context)] as const)
      ],
      onChange: (other) => choose({other})
    })
  );
}
