import type {TidyName} from "../../src/disclosure/tidy/tidyColumns.js";
import {printedNames, tidyColumns} from "../../src/disclosure/tidy/tidyColumns.js";

/** A Table Schema (Data Package) of a tidy CSV with these columns, made from the table of them. */
export function tidySchema(names: readonly TidyName[] = printedNames) {
  const columns = tidyColumns.filter(({name}) => names.includes(name));
  return {
    fields: columns.map(({name, type, presence, values, pattern, meaning}) => ({
      name,
      type,
      description: `${meaning.en} · ${meaning.zh}`,
      constraints: {
        ...(presence === "filled" ? {required: true} : {}),
        ...(values ? {enum: values} : {}),
        ...(pattern && type === "string" ? {pattern: pattern.source} : {}),
        ...(type === "integer" && name !== "level" ? {minimum: 1} : {})
      }
    })),
    missingValues: [""]
  };
}

/** The columns as a Markdown table, as data/README.md shows them. */
export function tidyColumnsTable(): string {
  const words = {filled: "yes", present: "column only", optional: "no"};
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const rows = tidyColumns.map(
    ({name, presence, type, values, meaning}) =>
      `| \`${name}\` | ${words[presence]} | ${type} | ${values ? values.map((value) => `\`${value}\``).join(" ") : ""} | ${cell(meaning.en)} | ${cell(meaning.zh)} |`
  );
  return [
    "| Column | Required | Type | Allowed | Meaning | 含义 |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows
  ].join("\n");
}
