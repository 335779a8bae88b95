import {packageTitle} from "./descriptor.js";
import {packageTables} from "./packageTables.js";

/** What the package says of itself to people. */
export function readmeText(date: string): string {
  return `# ${packageTitle}

Data as of ${date}. Every table stands here twice, as \`csv/\` (UTF-8, RFC 4180) and as \`parquet/\`; \`datapackage.json\` (Data Package 2.0) gives each column its type, unit, meaning in English and Chinese, constraints and keys.

| Table | Rows are told apart by | Refers to |
| --- | --- | --- |
${packageTables.map(row).join("\n")}

## Amounts

- Amounts are whole fen (0.01 yuan), never rounded; \`precision\` is half of the last digit that the document prints, in fen. Rates and shares that documents state are parts per million. Codes are text.
- A printed zero, a blank cell, an amount that is not applicable and one that no document gives are four things. \`state\` says which (\`zero\`, \`blank\`, \`notApplicable\`; \`absent\` or \`unlisted\` where a comparison misses one side); the amount is 0 for a zero and empty for the others.
- From zero there is no rate: such a change is \`new\`. Without an earlier amount it is \`notComparable\`, never 0.

## Empty cells

An empty cell of a CSV is nothing. Only in the columns \`printed\` and \`base_text\` is it a text of no characters, as documents print it; nothing is \`\\N\` there (\`missingValues\` of those fields say so). Texts stand as documents print them: import them as text where a program would take a sign in front for a formula.

## Use

Figures come from official documents, to which copyright does not apply; cite the publishing unit and the year, and this package as CITATION.cff says. What was computed of them (variances, explanations, findings) follows rules that are published with the program. A finding says that printed numbers do not agree, not why.
`;
}

function row({name, primaryKey, foreignKeys}: (typeof packageTables)[number]): string {
  const code = (names: readonly string[]) => names.map((each) => `\`${each}\``).join(", ");
  const references = foreignKeys.map(
    ({fields, resource, to}) => `${code(fields)} → \`${resource ?? name}\` (${code(to)})`
  );
  return `| \`${name}\` | ${primaryKey ? code(primaryKey) : "no key"} | ${references.join("; ")} |`;
}

/** How the package is cited (Citation File Format 1.2). */
export function citationText(date: string): string {
  return `cff-version: 1.2.0
message: Cite the publishing unit and the year of each figure, and this data package.
type: dataset
title: ${JSON.stringify(packageTitle)}
authors:
  - name: Budget disclosures
version: ${JSON.stringify(date)}
date-released: ${JSON.stringify(date)}
keywords:
  - budget
  - government
  - China
`;
}
