import type {Disclosure, UnusedNumber} from "../../src/disclosure/model/disclosure.js";
import type {Command} from "./command.js";
import {documentHelp, documentOptions, exitHelp, outcome, readDisclosures} from "./document.js";

export const inspect: Command = {
  name: "inspect",
  summary: "what was recognised in a disclosure, and what became of every number",
  help: `Usage: npm run budget -- inspect FILE [options]

Reads one budget disclosure, or all those of a tidy CSV, and says what was
recognised: its statements with
rows × columns and how many figures each gave, claims by section, indicators,
quantities, terms, and what became of every printed number, with each one that
was not used, by reason and line.

Options
${documentHelp}

${exitHelp}

Examples
  npm run --silent budget -- inspect data/213002-tianmen-social-insurance/2026.md
  npm run --silent budget -- inspect draft.md --unit 213002`,
  options: documentOptions,
  async run(args) {
    const read = await readDisclosures(args);
    return outcome(
      read.disclosures.map((disclosure) => `${report(disclosure).join("\n")}\n`).join("\n"),
      read,
      args.options
    );
  }
};

/** Parts of the report in order, each a heading and its lines. */
const parts: ReadonlyArray<
  readonly [heading: (disclosure: Disclosure) => string, lines: (disclosure: Disclosure) => string[]]
> = [
  [({document}) => document, head],
  [({statements}) => `statements: ${statements.length}`, statementLines],
  [({claims}) => `claims: ${claims.length}`, ({claims}) => counted(claims, ({section}) => section)],
  [({indicators}) => `indicators: ${indicators.length}`, ({indicators}) => counted(indicators, ({form}) => form)],
  [
    ({quantities}) => `quantities: ${quantities.length}`,
    ({quantities}) => quantities.map(({label, value, unit}) => `${label} ${value} ${unit}`)
  ],
  [({glossary}) => `terms: ${glossary.length}`, ({glossary}) => glossary.map(({term}) => term)],
  [
    ({numbers}) => `numbers printed: ${numbers.printed}`,
    ({numbers}) => Object.entries(numbers.byUse).map(([use, count]) => `${column(count)}  ${use}`)
  ],
  [({numbers}) => `numbers not used: ${numbers.unused.length}`, ({numbers}) => unusedLines(numbers.unused)],
  [({problems}) => `problems: ${problems.length}`, ({problems}) => counted(problems, ({severity}) => severity)]
];

function report(disclosure: Disclosure): string[] {
  return parts.flatMap(([heading, lines], i) => [
    ...(i ? [""] : []),
    heading(disclosure),
    ...lines(disclosure).map((line) => `  ${line}`)
  ]);
}

function head({title, unit, fiscalYear, kind, redactions}: Disclosure): string[] {
  return [
    title,
    `unit ${unit.code} ${unit.name}`,
    ...(unit.kind ? [`kind ${unit.kind}`] : []),
    ...(unit.place ? [`place ${Object.values(unit.place).join(" ")}`] : []),
    ...(unit.department ? [`department ${unit.department.code} ${unit.department.name}`] : []),
    `fiscal year ${fiscalYear}, ${kind === "final" ? "final account" : "budget"}`,
    ...(redactions ? [`personal data left out: ${redactions}`] : [])
  ];
}

function statementLines({statements}: Disclosure): string[] {
  return statements.flatMap(({id, number, title, line, rows, header, unit, proof, told = []}) => [
    [
      column(number === undefined ? "–" : number, 3),
      id.padEnd(18),
      `${column(rows.length, 3)} × ${column(header.length, 2)}`,
      `${column(figuresIn(rows))} figures`,
      `line ${column(line)}`,
      unit.padEnd(8),
      (proof ? `${proof.standing} ${proof.held}/${proof.tried}` : "not recognised").padEnd(16),
      title
    ].join("  "),
    ...told.map(
      ({says, at, value, who, when}) =>
        `       read as told by ${who}, ${when}: ${[says, at.join(";"), value].filter(Boolean).join(" ")}`
    )
  ]);
}

function figuresIn(rows: Disclosure["statements"][number]["rows"]): number {
  return rows.flatMap(({cells}) => cells).filter(({figure}) => figure).length;
}

function unusedLines(unused: readonly UnusedNumber[]): string[] {
  return [...groups(unused, ({reason}) => reason)].flatMap(([reason, numbers]) => [
    `${reason}: ${numbers.length}`,
    ...[...groups(numbers, ({source}) => source.line)].map(
      ([line, own]) => `  line ${column(line)}: ${own.map(({text}) => text).join("  ")}`
    )
  ]);
}

function counted<T>(items: readonly T[], of: (item: T) => string): string[] {
  return [...groups(items, of)].map(([key, own]) => `${column(own.length)}  ${key}`);
}

function groups<T, K>(items: readonly T[], of: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) found.set(of(item), [...(found.get(of(item)) ?? []), item]);
  return found;
}

function column(value: number | string, width = 5): string {
  return String(value).padStart(width);
}
