import {breakdowns} from "../../budget/breakdown.js";
import {linkSentence} from "../../locale/sentences/linkSentence.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {yearsText} from "../page/which.js";
import {linkOf, linkedRows} from "../view/linkedRows.js";
import {arranged, breakdownWord, varianceChoices} from "../view/varianceChoices.js";
import {lineTable} from "./lineTable.js";
import type {PaperBlock, PaperSection} from "./paper.js";
import {said} from "./paper.js";

/** Every line of every breakdown that a document gives, a table each. */
export function varianceSection(context: PageContext): PaperSection {
  const {t} = context;
  const blocks = breakdowns.filter(({id}) => id !== "headline").flatMap(({id}) => breakdownBlocks(id, context));
  return {id: "variances", title: t("variances"), blocks};
}

function breakdownBlocks(by: string, context: PageContext): PaperBlock[] {
  const {t, view, locale} = context;
  const {rows, links} = linkedRows(
    context,
    breakdowns.find(({id}) => id === by)!
  );
  const {shown} = arranged(rows, {...readChoices(varianceChoices, {}), by} as Parameters<typeof arranged>[1]);
  if (shown.every(({line}) => line.code === "total")) return [];
  const empty = rows.length - shown.length;
  const name = t(breakdownWord(by));
  const linked = shown.flatMap(({line}) => {
    const link = linkOf(line, links);
    return link ? [said(linkSentence(link, line, view, locale))] : [];
  });
  return [
    {kind: "heading", id: `variances-${by}`, text: name},
    lineTable(
      shown,
      {
        title: `${name}${t("paperGap")}${yearsText(context)}`,
        notes: empty ? [t(empty === 1 ? "paperEmptyLine" : "paperEmptyLines", {count: empty})] : []
      },
      context
    ),
    ...(linked.length ? [{kind: "list" as const, items: linked}] : [])
  ];
}
