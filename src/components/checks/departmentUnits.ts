import type {ListedUnit} from "../../budget/rollup/departmentCheck.js";
import {elsewhere} from "../../store/view.js";
import type {PageContext} from "../page/context.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {element} from "../page/element.js";

/** What a department's table prints for its units beside what those disclose themselves; nothing where none of them is here. */
export function departmentUnits({unit, view, corpus, t, amount, unitWord}: PageContext): HTMLElement | false {
  const found = unit.departmentChecks.find(({year}) => year === view.year);
  const here = found?.units.filter(({own}) => own) ?? [];
  if (!found || !here.length) return false;
  const {units, sum, year} = found;
  const others = units.length - here.length;
  return element(
    "section",
    {class: "department-units"},
    element("h2", {}, t("departmentUnits", {year})),
    element(
      "p",
      {class: "subtitle"},
      sum
        ? t(sum.agrees ? "departmentAgrees" : "departmentDiffers", {
            sum: amount(sum.fen),
            total: amount(found.total.amount!.fen),
            unit: unitWord
          })
        : t("departmentOthers", {count: others, all: units.length})
    ),
    element(
      "div",
      {class: "scroll"},
      dataTable(
        [
          t("unit"),
          numberHead(t("listedByDepartment", {unit: unitWord})),
          numberHead(t("ownDisclosure", {unit: unitWord})),
          t("departmentOutcome")
        ],
        element(
          "tbody",
          {},
          here.map((listed) => row(listed))
        )
      )
    )
  );

  function row({code, name, listed, own, unit: other, agrees}: ListedUnit): HTMLElement {
    const entry = corpus.units.find((candidate) => candidate.code === other);
    return element(
      "tr",
      {},
      element(
        "th",
        {scope: "row", lang: "zh-Hans"},
        entry ? element("a", {href: elsewhere(location.search, entry)}, name || code) : name || code
      ),
      element("td", {class: "number"}, amount(listed.amount!.fen)),
      element("td", {class: "number"}, amount(own!.amount!.fen)),
      element("td", {}, t(agrees ? "amountsAgree" : "amountsDiffer"))
    );
  }
}
