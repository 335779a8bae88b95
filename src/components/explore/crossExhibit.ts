import {formatRate} from "../../locale/number.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import type {Grouping, GroupRow} from "../../store/queries/groups.js";
import type {CrossTable, CellsShown} from "../../store/queries/question.js";
import {shownValue} from "../../store/queries/question.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable, TableCell, TableColumn} from "../page/dataFile.js";
import {moneyCell, percentCell} from "../page/phrase.js";
import {nameOfGroup, groupingWords} from "./groupNames.js";
import {exceedsMark} from "./groupTable.js";
import {groupVariance} from "./groupVariance.js";

type Context = Pick<PageContext, "t" | "view" | "amount" | "unitWord" | "locale" | "corpus">;

interface Crossed {
  readonly cross: CrossTable;
  readonly by: readonly Grouping[];
  readonly shown: CellsShown;
}

/** Groups down the side and across, with what is shown of each in its cell. */
export function crossExhibit({cross, by, shown}: Crossed, context: Context): ExhibitTable {
  const {t, unitWord} = context;
  const [down, across] = [by.slice(0, -1), by.at(-1)!];
  return {
    columns: [
      ...down.map((grouping) => ({text: t(groupingWords[grouping]), column: "group" as const})),
      ...cross.heads.map((head, i): TableColumn => {
        const like = cross.rows.flatMap(({cells}) => cells[i] ?? [])[0];
        const name = nameOfGroup(across, {...like, [across]: head} as GroupRow, context);
        return {
          text: `${name} (${shown === "rate" ? "%" : unitWord})`,
          column: shown === "change" || shown === "rate" ? shown : "compared",
          numeric: true
        };
      })
    ],
    rows: cross.rows.map(({of, cells}) => [
      ...down.map((grouping, i): TableCell => ({
        text: (i === 0 && cells.some((cell) => cell?.exceeds) ? exceedsMark : "") + nameOfGroup(grouping, of, context)
      })),
      ...cells.map((cell) => crossCell(cell, shown, context))
    ])
  };
}

function crossCell(row: GroupRow | undefined, shown: CellsShown, context: Context): TableCell {
  const value = row ? shownValue(shown, row) : null;
  if (!row || value === null) return {text: absenceMark, value: null};
  if (shown !== "rate") return moneyCell(value, context.amount(value, {signed: shown === "change"}), context);
  const {rate} = groupVariance(row);
  return percentCell(rate, rate ? formatRate(rate) : absenceMark);
}
