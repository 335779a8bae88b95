import {printedUnits} from "../../budget/amount.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Instruction} from "../../disclosure/model/instruction.js";
import {instructionsFor, instructionsOn} from "../../disclosure/model/instruction.js";
import type {Statement} from "../../disclosure/model/statement.js";
import {columnWords} from "../../disclosure/tables/columns.js";
import {mistakeIn, standardTitles} from "../../disclosure/tables/told.js";
import {problemText} from "../../locale/words/problemText.js";
import {dimensionName} from "../../locale/names.js";
import {instructionsText} from "../../store/decided/readingText.js";
import type {DocumentContext} from "../page/context.js";
import {download, select} from "../page/controls.js";
import {element} from "../page/element.js";
import {standingText} from "./standingText.js";
import type {Telling} from "./keptTelling.js";

/** One thing that may be said of a table, and what the form holds for it; "" where nothing is said. */
interface Saying {
  readonly says: Instruction["says"];
  readonly at: readonly number[];
  readonly said: () => string;
}

const depths = [1, 2, 3, 4, 5] as const;

/** The fields of the form, filled with what was said before, and what sends it. */
export function readingForm(
  statement: Statement,
  {document, statements}: Disclosure,
  context: DocumentContext,
  telling: Telling
): HTMLElement[] {
  const {t, locale} = context;
  const name = document.split("/").at(-1)!;
  const before = instructionsOn(instructionsFor([...(statement.told ?? []), ...telling.said()], document), statement);
  const isAmbiguous = statements.filter(({title}) => title === statement.title).length > 1;
  const form = new Fields(statement, before, context);
  const who = textField(t("tellWho"), before.at(-1)?.who ?? "");
  const reason = textField(t("tellReason"), before.at(-1)?.reason ?? "");
  const status = element("p", {class: "reading", role: "status"});
  const save = element(
    "button",
    {type: "button", onclick: () => download("reading.csv", instructionsText(telling.said()), "text/csv")},
    t("tellSave")
  );
  const saving = element("p", {class: "telling-save"}, save, element("span", {class: "subtitle"}, t("tellSaveLead")));
  saving.hidden = !telling.said().length;
  const tell = async () => {
    const added = form.instructions({
      document: name,
      table: statement.title,
      ...(isAmbiguous ? {line: statement.line} : {}),
      reason: reason.input.value.trim(),
      who: who.input.value.trim(),
      when: new Date().toISOString().slice(0, 10)
    });
    const mistake = added.map(mistakeIn).find(Boolean);
    if (mistake) return void (status.textContent = problemText(mistake.message, locale));
    if (!added.length && !before.length) return void (status.textContent = t("tellSomething"));
    if (added[0]?.who === "") return void (status.textContent = t("tellWhoWanted"));
    status.textContent = t("tellAgain");
    const stands = await telling.tell(statement, added);
    status.textContent = stands ? standingText(stands, t) : t("retoldUnknown");
    if (stands) status.dataset["standing"] = stands.standing;
    saving.hidden = false;
  };
  return [
    element("p", {class: "subtitle"}, t("tellLead")),
    element(
      "form",
      {
        onsubmit: (event: Event) => {
          event.preventDefault();
          void tell();
        }
      },
      ...form.nodes,
      element("div", {class: "controls"}, who.node, reason.node),
      element("div", {class: "controls"}, element("button", {type: "submit"}, t("tellIt"))),
      status,
      saving
    )
  ];
}

function textField(label: string, value: string) {
  const input = element("input", {type: "text", value, size: 24});
  return {input, node: element("label", {class: "field"}, element("span", {}, label), input)};
}

/** The fields for title, money, columns and rows. */
class Fields {
  readonly nodes: readonly HTMLElement[];
  readonly #sayings: Saying[] = [];
  /** By what each field stood at when it was made: only what differs is said. */
  readonly #before: readonly Instruction[];

  constructor(
    readonly statement: Statement,
    before: readonly Instruction[],
    readonly context: DocumentContext
  ) {
    this.#before = before;
    this.nodes = [element("div", {class: "controls"}, this.#title(), this.#money()), this.#columns(), this.#rows()];
  }

  /** Everything that the form says now. */
  instructions(common: Omit<Instruction, "says" | "at" | "value">): Instruction[] {
    const levels = new Map<string, number[]>();
    const others: Instruction[] = [];
    for (const {says, at, said} of this.#sayings) {
      const value = said().trim();
      if (!value) continue;
      if (says === "level") levels.set(value, [...(levels.get(value) ?? []), ...at]);
      else others.push({...common, says, at, value});
    }
    return [...others, ...[...levels].map(([value, at]): Instruction => ({...common, says: "level", at, value}))];
  }

  #told(says: Instruction["says"], at?: number): string {
    return (
      this.#before.findLast((told) => told.says === says && (at === undefined || told.at.includes(at)))?.value ?? ""
    );
  }

  #choice(says: Instruction["says"], label: string, options: ReadonlyArray<readonly [value: string, text: string]>) {
    let value = this.#told(says);
    this.#sayings.push({says, at: [], said: () => value});
    return select({
      id: `tell-${says}-${this.statement.id}`,
      label,
      value,
      options,
      onChange: (chosen) => (value = chosen)
    });
  }

  #title(): HTMLElement {
    const {t, locale} = this.context;
    const {id, proof} = this.statement;
    const read = proof ? dimensionName("statement", id, locale) : t("tellNothing");
    return this.#choice("title", t("tellTitle"), [
      ["", t("tellAsPrinted", {value: read})],
      ...standardTitles.map(
        ([statement, title]) =>
          [title, t("tellTable", {name: dimensionName("statement", statement, locale), title})] as const
      )
    ]);
  }

  #money(): HTMLElement {
    const {t} = this.context;
    const printed = printedUnits.find(([, unit]) => unit === this.statement.unit)?.[0] ?? "";
    return this.#choice("money", t("tellMoney"), [
      ["", t("tellAsPrinted", {value: printed})],
      ...printedUnits.map(([word]) => [word, word] as const)
    ]);
  }

  #columns(): HTMLElement {
    const {t} = this.context;
    const {id, header, rows} = this.statement;
    const list = `tell-words-${id}`;
    const fields = header.map((path, i) => {
      const number = i + 1;
      const input = element("input", {
        type: "text",
        list,
        lang: "zh-Hans",
        value: this.#told("column", number),
        size: 18
      });
      this.#sayings.push({says: "column", at: [number], said: () => input.value});
      const printed = path.join("/") || rows[0]?.cells[i]?.text || t("tellNoHeader");
      return element("label", {class: "field"}, element("span", {}, t("tellColumn", {number, header: printed})), input);
    });
    return element(
      "fieldset",
      {},
      element("legend", {}, t("tellColumns")),
      element("p", {class: "subtitle"}, t("tellColumnsLead")),
      element(
        "datalist",
        {id: list},
        columnWords().map((word) => element("option", {value: word}))
      ),
      element("div", {class: "controls"}, fields)
    );
  }

  #rows(): HTMLElement {
    const {t} = this.context;
    const {rows, numeric} = this.statement;
    const fields = rows.map(({line, cells}) => {
      const name = cells
        .filter(({text}, i) => text && !numeric[i] && !isAmount(text))
        .map(({text}) => text.trim())
        .join(" ");
      let value = this.#told("level", line);
      this.#sayings.push({says: "level", at: [line], said: () => value});
      const control = element(
        "select",
        {
          "aria-label": t("tellRow", {name}),
          onchange: (event: Event) => (value = (event.target as HTMLSelectElement).value)
        },
        [
          ["", t("tellLevel")],
          ["total", t("tellTotal")],
          ...depths.map((depth) => [String(depth), t("tellDepth", {depth})]),
          ["memo", t("tellMemo")]
        ].map(([option, text]) => element("option", {value: option, selected: option === value}, text!))
      );
      return element("li", {}, element("span", {lang: "zh-Hans"}, name), control);
    });
    return element(
      "details",
      {class: "telling-rows"},
      element("summary", {}, t("tellRows")),
      element("ol", {class: "scroll", tabindex: "0"}, fields)
    );
  }
}

/** In a table that nothing is known of, amounts stand among the labels. */
function isAmount(text: string): boolean {
  return /^[-−(]?[\d,]*\.?\d+\)?$/.test(text.trim()) && !/^\d{3}(?:\d\d){0,2}$/.test(text.trim());
}
