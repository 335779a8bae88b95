import type {Compared} from "../../budget/breakdown.js";
import {breakdown} from "../../budget/breakdown.js";
import {pointAt} from "../../budget/series.js";
import type {TreeNode} from "../../budget/tree.js";
import {ended, treeFooting, leavesOf, pathTo, tree, undrawable} from "../../budget/tree.js";
import {shareText} from "../../charts/drawing/amountText.js";
import {icicleChart} from "../../charts/icicle/icicleChart.js";
import {areaName} from "../../charts/icicle/icicleDrawing.js";
import {lineName, inSmallLetters} from "../../locale/names.js";
import {makeUpSummary} from "../../locale/sentences/summarySentence.js";
import {document} from "../../store/page.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {changeText} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import {linkedRows} from "../view/linkedRows.js";
import {structureChoices} from "../view/structureChoices.js";
import {breakdownWord} from "../view/varianceChoices.js";
import {comparedTable} from "./comparedTable.js";
import type {Exhibit} from "./exhibit.js";

/** The lines of a breakdown as a tree, and what of it the address zooms into. */
interface Zoomed {
  readonly rows: readonly Compared[];
  /** From the whole to what is shown; the last is shown. */
  readonly path: readonly TreeNode[];
}

export function zoomed(context: PageContext): Zoomed | undefined {
  const choices = readChoices(structureChoices, context.view.choices);
  const {rows} = linkedRows(context, breakdown(choices.tree));
  const whole = tree(rows);
  if (!whole?.children.length) return undefined;
  const path = pathTo(whole, choices.zoom);
  return {rows, path: path.length ? path : [whole]};
}

/** Expenditure as rectangles, coloured by change. */
export function treeExhibit(context: PageContext, onZoom?: (node: TreeNode) => void): Exhibit | undefined {
  const {view, t, locale, unitWord} = context;
  const found = zoomed(context);
  if (!found) return undefined;
  const choices = readChoices(structureChoices, view.choices);
  const root = found.path.at(-1)!;
  const title = finding(root, context);
  const shown = withinOf(root, found.rows);
  const words = {classification: t(breakdownWord(choices.tree)), ...view, unit: unitWord};
  return {
    id: "tree",
    title,
    subtitle: t(view.alone ? "treeSubtitleOneYear" : onZoom ? "treeSubtitle" : "treeSubtitleAlone", words),
    stillSubtitle: t(view.alone ? "treeSubtitleOneYear" : "treeSubtitleAlone", words),
    source: sourceText(context),
    badge: badgeOf(root, context),
    summary: makeUpSummary(
      root.compared!.line,
      root.children.flatMap(({compared}) => compared?.line ?? []),
      view,
      context
    ),
    shown: {lines: shown.map(({line}) => line), years: [view.base, view.year]},
    draw: (width) =>
      icicleChart(root, {
        document,
        width,
        locale,
        unit: view.display,
        base: view.base,
        current: view.year,
        title,
        ended: ended(shown).map(({line}) => lineName(line, locale)),
        onOpen: (node) => openArea(node, context),
        ...(onZoom ? {onZoom} : {})
      }),
    table: comparedTable(shown, context),
    choices: writeChoices(structureChoices, {...choices, fn: "1"})
  };
}

/** What the areas come to, tested against the printed amount. */
function badgeOf(root: TreeNode, {t, amount, unitWord, locale}: PageContext): NonNullable<Exhibit["badge"]> {
  const {drawn, negative, exceeded} = treeFooting(root);
  const [first] = exceeded;
  const words = {drawn: amount(drawn), negative: amount(negative), total: amount(root.fen), unit: unitWord};
  if (first)
    return {
      text: t("treeExceeded", {name: areaName(first, locale), total: amount(first.fen), unit: unitWord}),
      state: "note"
    };
  return {
    text: t(negative ? "flowFootsNegative" : drawn === root.fen ? "treeFoots" : "flowRounds", words),
    state: "pass"
  };
}

/** Why a classification whose lines have amounts has no picture. */
export function treeMissing(context: PageContext): string | undefined {
  const {t, amount, unitWord, view} = context;
  const total = undrawable(linkedRows(context, breakdown(readChoices(structureChoices, view.choices).tree)).rows);
  return total && t("notAboveZero", {total: amount(total.variance.current.amount!.fen), unit: unitWord});
}

export function openArea({compared}: TreeNode, context: PageContext): void {
  const point = compared && pointAt(compared.line, context.view.year);
  if (point) openFigure(pointFacts(compared.line, point, context), context);
}

/** The rows of a line and all below it, those without an amount too. */
function withinOf({compared}: TreeNode, rows: readonly Compared[]): readonly Compared[] {
  const code = compared?.line.code ?? "total";
  return code === "total" ? rows : rows.filter(({line}) => line.code.startsWith(code));
}

/** The part that is most of it; else the part that changed most. */
function finding(root: TreeNode, context: PageContext): string {
  const {t, locale, amount, unitWord} = context;
  const leaves = leavesOf(root).filter(({compared}) => compared);
  const largest = leaves.reduce((most, leaf) => (leaf.fen > most.fen ? leaf : most), leaves[0] ?? root);
  const change = ({compared}: TreeNode) => Math.abs(compared?.variance.change?.value ?? 0);
  const moved = leaves.reduce((most, leaf) => (change(leaf) > change(most) ? leaf : most), largest);
  if (largest.fen < root.fen / 2 && change(moved))
    return t("treeChangeTitle", {
      name: areaName(moved, locale),
      change: `${changeText(moved.compared!.variance, context)} ${unitWord}`
    });
  const share = shareText(largest.fen / root.fen);
  if (!share)
    return t("treeTitleMost", {
      name: areaName(largest, locale),
      whole: areaName(root, locale),
      amount: amount(largest.fen),
      unit: unitWord
    });
  return t("treeShareTitle", {
    name: areaName(largest, locale),
    share,
    whole: inSmallLetters(areaName(root, locale), locale)
  });
}
