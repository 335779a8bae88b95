import type {Phase} from "../../budget/figure.js";
import {headlineKey} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {operandAt} from "../../budget/series.js";
import type {Operand, Variance, share} from "../../budget/variance.js";
import {variance} from "../../budget/variance.js";
import type {AccountYear} from "../../charts/trend/accountsChart.js";
import {accountsChart} from "../../charts/trend/accountsChart.js";
import {inSentence, lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import {dotted} from "../../locale/words/joiners.js";
import {document} from "../../store/page.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {changeCell, changeText, operandCell, operandText, percentCell} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import {trendChoices} from "../view/trendChoices.js";
import {trendYears} from "../view/trendLines.js";
import {tickText} from "../view/trendSeries.js";
import type {Exhibit} from "./exhibit.js";

/** A year's budget beside what was executed and the final account. */
interface Account {
  readonly year: number;
  readonly budget: Operand;
  readonly executed: Operand;
  readonly outturn: Operand;
  /** The outturn, or what was executed where there is none, against the budget. */
  readonly distance: Variance;
  readonly completion: ReturnType<typeof share>;
}

/** The line of which budget and outturn are compared: the first chosen, or all expenditure. */
function keyOf({view}: PageContext): string {
  return readChoices(trendChoices, view.choices).lines[0] ?? headlineKey("expenditure");
}

function phased(context: PageContext): Readonly<Record<Exclude<Phase, "adjusted">, Line | undefined>> {
  const key = keyOf(context);
  const of = (phase: Phase) => context.unit.lines.find((line) => line.key === key && line.phase === phase);
  return {budget: of("budget"), executed: of("executed"), final: of("final")};
}

/** Years of which something was executed or accounted for. */
function accountsOf(context: PageContext): Account[] {
  const {budget, executed, final} = phased(context);
  return trendYears(context)
    .map((year) => accountOf(year, [operandAt(budget, year), operandAt(executed, year), operandAt(final, year)]))
    .filter((account) => account.executed.amount ?? account.outturn.amount);
}

function accountOf(year: number, [budget, executed, outturn]: readonly [Operand, Operand, Operand]): Account {
  const end = outturn.amount ? outturn : executed;
  const completion = budget.amount && end.amount && completionOf(end.amount, budget.amount);
  return {year, budget, executed, outturn, distance: variance(budget, end), completion};
}

/** What was spent as a part of the budget; more than all of it where it was exceeded. */
function completionOf(
  spent: {readonly fen: number; readonly half: number},
  budget: typeof spent
): Account["completion"] {
  const {rate} = variance({state: "value", amount: budget}, {state: "value", amount: spent});
  return rate && {value: rate.value + 1, lo: rate.lo + 1, hi: rate.hi + 1};
}

/** Each year's opening budget, what was executed and the final account, and how far they are from one another. */
export function accountsExhibit(context: PageContext): Exhibit | undefined {
  const {t, locale, unitWord, view} = context;
  const accounts = accountsOf(context);
  const line = Object.values(phased(context)).find(Boolean);
  if (!accounts.length || !line) return undefined;
  const name = lineName(line, locale);
  const last = accounts.findLast(({completion}) => completion);
  const title = last
    ? t("accountsTitle", {name, year: last.year, rate: formatRate(last.completion!, {signed: false})})
    : t("accountsTitlePlain", {name});
  return {
    id: "accounts",
    title,
    subtitle: t("accountsSubtitle", {unit: unitWord}),
    source: sourceText(context),
    shown: {lines: Object.values(phased(context)).flatMap((each) => each ?? []), years: accounts.map(({year}) => year)},
    draw: (width) =>
      accountsChart(
        accounts.map((account) => rowOf(account, context)),
        {
          document,
          width,
          locale,
          unit: view.display,
          title,
          head: t("asAmountUnit", {unit: unitWord}),
          tick: tickText("amount", context),
          names: [t("openingBudget"), t("executedAmount"), t("outturn")]
        }
      ),
    table: tableOf(accounts, context),
    choices: {lines: writeChoices(trendChoices, readChoices(trendChoices, view.choices)).lines ?? ""}
  };
}

/** Said in its place where no final account is loaded. */
export function accountsMissing(context: PageContext): string {
  const line = context.unit.lines.find(({key}) => key === keyOf(context));
  return context.t("accountsNone", {name: line ? inSentence(lineName(line, context.locale), context.locale) : ""});
}

function rowOf({year, budget, executed, outturn, distance, completion}: Account, context: PageContext): AccountYear {
  const text = dotted([
    completion ? formatRate(completion, {signed: false}) : absenceMark,
    distance.change && changeText(distance, context)
  ]);
  const said = [budget, executed, outturn].map((operand) => operandText(operand, context));
  return {
    year,
    budget: budget.amount?.fen,
    executed: executed.amount?.fen,
    outturn: outturn.amount?.fen,
    text,
    said: `${year} ${joined([...said, text], "comma", context.locale)}`
  };
}

function tableOf(accounts: readonly Account[], context: PageContext): Exhibit["table"] {
  const {t, unitWord} = context;
  const money = (word: "openingBudget" | "executedAmount" | "outturn") => ({
    text: `${t(word)} (${unitWord})`,
    column: "amount" as const,
    numeric: true
  });
  return {
    columns: [
      {text: t("yearColumn"), column: "years"},
      money("openingBudget"),
      money("executedAmount"),
      money("outturn"),
      {text: `${t("distance")} (${unitWord})`, column: "change", numeric: true, between: [1, 3]},
      {text: t("completion"), column: "ofTotal", numeric: true}
    ],
    rows: accounts.map(({year, budget, executed, outturn, distance, completion}) => [
      {text: String(year)},
      operandCell(budget, context),
      operandCell(executed, context),
      operandCell(outturn, context),
      changeCell(distance, context),
      percentCell(completion, completion ? formatRate(completion, {signed: false}) : absenceMark)
    ])
  };
}
