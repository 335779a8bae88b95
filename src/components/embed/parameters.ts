import {breakdowns} from "../../budget/breakdown.js";
import {headlineKey, headlines} from "../../budget/headlines.js";
import {trendMeasures} from "../../budget/trend.js";
import {measureName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import {loadPeers} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {offeredLines, optionText} from "../trends/trendControls.js";
import {peerGroups, peerMeasures} from "../view/compareChoices.js";
import {allDivisions, divisionWord} from "../view/dividedChange.js";
import {functionOptions} from "../view/functionOptions.js";
import {groupsChanged, groupWords, materialLines} from "../view/materialLines.js";
import {publishedRows} from "../view/peerRows.js";
import {amongWords, byWords, peerLineText, peerName} from "../view/peerText.js";
import {treeBreakdowns} from "../view/structureChoices.js";
import {formWords, trendForms} from "../view/trendChoices.js";
import {chosenLines, mostLines} from "../view/trendLines.js";
import {asWords} from "../view/trendSeries.js";
import {breakdownWord, orders} from "../view/varianceChoices.js";

/** What may be chosen, as the address has it, and its words. */
type Options = ReadonlyArray<readonly [value: string, text: string]>;

/** A choice that an exhibit depends on, in words. */
export interface ExhibitParameter {
  /** Its name in the address. */
  readonly choice: string;
  readonly word: Word;
  readonly options: (context: PageContext) => Options | Promise<Options>;
  /** What is taken where nothing is chosen, if that is not one value for all units. */
  readonly usual?: (context: PageContext) => string;
  /** Of several values, so many at most. */
  readonly most?: number;
}

const division: ExhibitParameter = {
  choice: "by",
  word: "embedDivision",
  options: (context) => {
    const ids = [...new Set(allDivisions(context).map(({id}) => id))];
    return [["", context.t("embedMostTelling")], ...ids.map((id) => [id, context.t(divisionWord(id))] as const)];
  }
};

const compared: readonly ExhibitParameter[] = [
  {
    choice: "of",
    word: "peerLine",
    options: async (context) => {
      const {lines} = await (context.peers ?? loadPeers)();
      return lines.map((line) => [line.key, peerLineText(line, context)]);
    }
  },
  {choice: "rank", word: "peerRank", options: ({t}) => peerMeasures.map((by) => [by, t(byWords[by])])},
  {choice: "peers", word: "peerGroup", options: ({t}) => peerGroups.map((group) => [group, t(amongWords[group])])}
];

function lines(context: PageContext): Options {
  return offeredLines(context).map((line) => [line.key, optionText(line, context)]);
}

function shownLines(context: PageContext): string {
  return chosenLines(context)
    .map(({line}) => line.key)
    .join("|");
}

/** What may be chosen of each exhibit besides unit, years, language and unit of display; an exhibit without a row has nothing of its own. */
export const parameters: Readonly<Record<string, readonly ExhibitParameter[]>> = {
  variances: [
    {
      choice: "by",
      word: "classification",
      options: ({t}) => breakdowns.map(({id}) => [id, t(breakdownWord(id))])
    },
    {choice: "order", word: "order", options: ({t}) => orders.map(([order, word]) => [order, t(word)])}
  ],
  drivers: [
    {
      choice: "total",
      word: "embedTotal",
      options: (context) => {
        const divided = new Set(allDivisions(context).map(({total}) => total.measure));
        return headlines
          .filter(({id}) => divided.has(id))
          .map(({id}) => [id, measureName(id, context.locale)] as const);
      }
    },
    division
  ],
  materiality: [
    {
      choice: "group",
      word: "groupLabel",
      options: (context) => {
        const groups = groupsChanged(materialLines(context));
        return groups.map((group) => [group, context.t(groupWords[group])] as const);
      }
    }
  ],
  trends: [
    {choice: "lines", word: "trendLines", options: lines, usual: shownLines, most: mostLines},
    {
      choice: "as",
      word: "trendAs",
      // constant prices are those of a file that the reader has
      options: ({t}) => trendMeasures.filter((as) => as !== "constant").map((as) => [as, t(asWords[as])] as const)
    },
    {choice: "form", word: "trendForm", options: ({t}) => trendForms.map((form) => [form, t(formWords[form])] as const)}
  ],
  accounts: [{choice: "lines", word: "embedLine", options: lines, usual: () => headlineKey("expenditure")}],
  ranking: compared,
  distribution: compared,
  pair: [
    {
      choice: "other",
      word: "peerOther",
      options: async (context) => {
        const rows =
          publishedRows(await (context.peers ?? loadPeers)(), headlineKey("expenditure"), context.view) ?? [];
        const others = rows.filter(({unit, variance}) => unit.code !== context.view.unit && variance.current.amount);
        return [
          ["", context.t("embedNearest")],
          ...others.map(({unit}) => [unit.code, peerName(unit, context)] as const)
        ];
      }
    }
  ],
  flow: [{choice: "fn", word: "functionLevel", options: functionOptions}],
  tree: [
    {choice: "tree", word: "treeBy", options: ({t}) => treeBreakdowns.map((id) => [id, t(breakdownWord(id))] as const)}
  ]
};
