import {distributionChart} from "../../charts/compare/distributionChart.js";
import {lineName} from "../../locale/names.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import {yearsText} from "../page/which.js";
import {ranked, standing, peerValue} from "../view/peerRows.js";
import {amongText, byWords, peerTick, peerName, valueText} from "../view/peerText.js";
import type {Exhibit} from "./exhibit.js";
import type {PeerData} from "./peerShared.js";
import {peerChoices, peerTable, peerView, shownOf} from "./peerShared.js";

/** Where this unit stands among its peers: each a dot, their median and middle half; undefined for fewer than three. */
export function distributionExhibit(data: PeerData, context: PageContext): Exhibit | undefined {
  const found = peerView(data, context);
  if (!found) return undefined;
  const {t, locale, view, unitWord} = context;
  const {choices, line, peers, own} = found;
  const order = ranked(peers, choices.rank);
  if (order.length < 3) return undefined;
  const name = lineName(line, locale);
  const tick = peerTick(choices.rank, context);
  const median = tick(standing(peers, view.unit, choices.rank).median ?? 0);
  const hasOwn = own && peerValue(own, choices.rank) !== undefined;
  const title = hasOwn
    ? t("spreadTitle", {name: peerName(own.unit, context), value: valueText(own, choices.rank, context), median})
    : t("spreadTitleNone", {line: name, of: order.length, median});
  const isMoney = choices.rank === "amount" || choices.rank === "change";
  return {
    id: "distribution",
    title,
    subtitle: t("spreadSubtitle", {
      line: name,
      by: t(byWords[choices.rank]),
      years: yearsText(context),
      among: amongText(choices.peers, own ?? peers[0]!, data.file, context)
    }),
    source: t("allDocuments"),
    shown: shownOf(line, context),
    draw: (width) =>
      distributionChart(
        order.map((row) => ({
          key: row.unit.code,
          name: peerName(row.unit, context),
          value: peerValue(row, choices.rank)!,
          own: row.unit.code === view.unit
        })),
        {
          document,
          width,
          locale,
          unit: view.display,
          title,
          head: isMoney ? `${name} · ${unitWord}` : name,
          description: title,
          tick,
          names: {median: t("medianWord"), shrunk: t("spreadSymlog")}
        }
      ),
    table: peerTable(order, context),
    choices: peerChoices(choices)
  };
}
