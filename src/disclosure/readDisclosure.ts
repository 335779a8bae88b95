import type {MoneyUnit} from "../budget/amount.js";
import {functionalClass, parentCode} from "../budget/classification/functional.js";
import {missing} from "../budget/errors.js";
import type {Figure, PrintedMovement, Source} from "../budget/figure.js";
import type {CountList} from "../budget/countList.js";
import type {Mention} from "../budget/mention.js";
import {Ledger} from "./accounting/numberLedger.js";
import {accountFor, runsOf} from "./accounting/numbers.js";
import {visiblePages} from "./formats/invisible.js";
import {withoutNoteMarks} from "./formats/noteMarks.js";
import type {Page, Row} from "./formats/page.js";
import {comparableText} from "./model/comparableText.js";
import type {Disclosure, Indicator, Quantity, QuotedLine, GlossaryTerm} from "./model/disclosure.js";
import {figureIds} from "./model/figureId.js";
import type {Instruction} from "./model/instruction.js";
import {instructionsFor, instructionsOn} from "./model/instruction.js";
import type {Problem} from "./model/problem.js";
import type {Residue} from "./model/residue.js";
import {noteOf, problemOf} from "./model/problem.js";
import type {DraftFigure, Statement, StatementRow} from "./model/statement.js";
import {isRecognised, performanceTargets} from "./model/statement.js";
import type {DraftClaim} from "./narrative/drafts.js";
import {formPassage, readQuantities, readTerm} from "./narrative/glossary.js";
import {readClaims} from "./narrative/grammar.js";
import {countLists} from "./narrative/counts.js";
import {mentionsIn} from "./narrative/mentions.js";
import {doubledPassages} from "./narrative/doubled.js";
import {headingResidues, residuesIn} from "./narrative/residues.js";
import type {DraftMisprint} from "./proof/misprints.js";
import {misprintsIn} from "./proof/misprints.js";
import {settleNamedCodes} from "./proof/namedCodes.js";
import type {ProvedSide} from "./proof/proof.js";
import {treeOf} from "./proof/proof.js";
import {proofsOf} from "./proof/standing.js";
import {provedSides, understand} from "./proof/understood.js";
import type {PlacedTable} from "./outline/outline.js";
import {hasTargetsAlone, refusalOf, tablesElsewhere, untitled} from "./outline/otherDocuments.js";
import {outlineOf} from "./outline/outline.js";
import type {Passage} from "./outline/passage.js";
import {markPassage} from "./outline/passage.js";
import {declaredUnit} from "./outline/section.js";
import type {Title} from "./outline/documentTitle.js";
import {titleIn} from "./outline/documentTitle.js";
import {unitInName, yearInName} from "./outline/fileTitle.js";
import {unitOf} from "./outline/unit.js";
import {isSameUnit} from "./outline/unitName.js";
import {concealedIn, runsAside, saidAside, withoutPersonalAsides} from "./personal/asides.js";
import {withoutPersonalData} from "./personal/personal.js";
import type {Grid, Segmented} from "./tables/grid.js";
import {printedIn, segment} from "./tables/grid.js";
import {isIndicatorGrid, isTargetForm, readIndicators, titleOfForm} from "./tables/indicators.js";
import type {EmptyTable} from "./tables/emptyTables.js";
import {emptyIn, noteEmpty} from "./tables/emptyTables.js";
import type {LooseTable} from "./tables/looseTables.js";
import {keptTable, looseTablesOf, unreadAmounts} from "./tables/looseTables.js";
import type {DraftMovement} from "./tables/movements.js";
import {settleOwnTotals} from "./tables/ownTotals.js";
import {readGrid} from "./tables/readGrid.js";
import {gridOf} from "./tables/told.js";

export interface ReadOptions {
  /** The name that places and sources give the document. */
  readonly document: string;
  /** The unit's code where the document itself prints none. */
  readonly unitCode?: string;
  /** What people say of its tables. */
  readonly instructions?: readonly Instruction[];
}

/**
 * Reads a disclosure from its pages. What cannot be read is a problem with its
 * place, and nothing else is lost by it. Throws `missing title` or `missing
 * statement` or `unsupported document` for one that is not a disclosure.
 */
export function readDisclosure(printed: readonly Page[], options: ReadOptions): Disclosure {
  const {pages: clean, redactions} = withoutPersonalData(visiblePages(printed));
  const pages = withoutNoteMarks(clean);
  const {asides, redactions: aside} = withoutPersonalAsides(pages);
  const title = titleIn(pages);
  if (!title) throw untitled(pages);
  const reading = new Reading(options.document, title.fiscalYear, title.kind === "final" ? "final" : "budget", {
    concealed: concealedIn(asides),
    instructions: instructionsFor(options.instructions ?? [], options.document)
  });
  reading.problems.push(...saidAside(pages, asides, options.document));
  for (const part of outlineOf(pages, reading.ledger)) {
    if (part.kind === "table") reading.table(part);
    else if (part.kind === "passage") reading.passage(part.passage);
    else reading.note(part.text);
  }
  reading.settle();
  const refusal = refusalOf(pages, {
    recognised: reading.statements.filter(isRecognised).length,
    tables: reading.statements.length,
    claims: reading.claims.length,
    isBlank: isBlankForm(reading),
    hasHidden: asides.some(({use}) => use === "hidden")
  });
  if (refusal) throw refusal;
  reading.problems.push(...withoutTables(reading, pages));
  reading.problems.push(...namedOtherwise(title, options.document));
  const residues = [
    ...headingResidues(pages, reading),
    ...reading.residues,
    ...doubledPassages(reading.passages, reading.document)
  ];
  const unit = unitOf(reading.figures, title, options);
  const {figures, movements, statements} = identified(reading, unit.code);
  const disclosure: Disclosure = {
    document: options.document,
    title: title.text,
    unit,
    fiscalYear: title.fiscalYear,
    kind: title.kind,
    ...(statements.length ? {} : {tablesElsewhere: true as const}),
    statements,
    figures,
    movements,
    ...(reading.unread.length ? {unread: identifiedFigures(reading.unread, unit.code, reading.phase)} : {}),
    ...(reading.misprints.length
      ? {misprints: reading.misprints.map(({figure, fits}) => ({figure: figure.id, fits}))}
      : {}),
    claims: withCodes(withSectionPrecision(reading.claims), figures).map((claim, i) => ({
      ...claim,
      id: `${unit.code}/${title.fiscalYear}/claim/${i + 1}`,
      unit: unit.code
    })),
    mentions: reading.mentions,
    ...(reading.counts.length ? {counts: reading.counts} : {}),
    residues,
    indicators: reading.indicators,
    quantities: reading.quantities,
    glossary: reading.glossary,
    numbers: accountFor([...runsOf(pages), ...runsAside(asides)], reading.ledger, options.document),
    sections: [...reading.sections],
    quotedLines: quotedLines(pages, reading),
    problems: reading.problems,
    redactions: redactions + aside
  };
  return withPages(disclosure, pages);
}

type DraftStatement = Omit<Statement, "rows"> & {
  readonly rows: ReadonlyArray<{
    readonly line: number;
    readonly cells: ReadonlyArray<{readonly text: string; figure?: number}>;
  }>;
  readonly notes: string[];
  partial?: true;
  /** Its sides as arithmetic sees them, where it was recognised. */
  sides?: readonly ProvedSide[];
};

/** A table of the document and what stands above a part of it. */
type Placing = Pick<PlacedTable, "table" | "titles" | "unit">;

/** What a statement is called that turns out to be a form of performance targets. */
function asForm(titles: readonly string[]): Partial<DraftStatement> {
  const title = titleOfForm(titles) ?? titles.find(Boolean);
  return {id: performanceTargets, ...(title === undefined ? {} : {title})};
}

class Reading {
  readonly ledger = new Ledger();
  readonly statements: DraftStatement[] = [];
  readonly figures: DraftFigure[] = [];
  readonly movements: DraftMovement[] = [];
  readonly unread: DraftFigure[] = [];
  readonly misprints: DraftMisprint[] = [];
  readonly claims: DraftClaim[] = [];
  readonly residues: Residue[] = [];
  /** Paragraphs that were read for claims. */
  readonly passages: Passage[] = [];
  readonly indicators: Indicator[] = [];
  readonly quantities: Quantity[] = [];
  readonly glossary: GlossaryTerm[] = [];
  readonly problems: Problem[] = [];
  readonly mentions: Mention[] = [];
  readonly counts: CountList[] = [];
  readonly sections = new Set<string>();
  /** Cells, "line/cell", whose number is hidden or struck. */
  readonly concealed: ReadonlySet<string>;
  readonly #instructions: readonly Instruction[];
  /** Tables that a list of them calls empty. */
  readonly #empty: EmptyTable[] = [];

  constructor(
    readonly document: string,
    readonly fiscalYear: number,
    readonly phase: Figure["phase"],
    {concealed, instructions}: {readonly concealed: ReadonlySet<string>; readonly instructions: readonly Instruction[]}
  ) {
    this.concealed = concealed;
    this.#instructions = instructions;
  }

  passage(passage: Passage): void {
    const {document, ledger} = this;
    this.sections.add(passage.section);
    this.mentions.push(...mentionsIn(passage, document, this.fiscalYear));
    this.counts.push(...countLists(passage, document));
    this.residues.push(...residuesIn(passage, document, this));
    const term = readTerm(passage, document);
    if (term) {
      this.glossary.push(term);
      markPassage(ledger, "term", passage, {from: 0, to: passage.text.length});
    } else if (passage.section !== "duties") {
      this.#claims(passage);
      this.passages.push(passage);
    }
    this.quantities.push(...readQuantities(passage, document, ledger));
  }

  /** What only the whole document tells of its tables. */
  settle(): void {
    noteEmpty(this.statements, this.#empty);
    settleOwnTotals(this.figures);
    const tables = this.statements.flatMap(({sides, rows}) => {
      const figureAt = (row: number, column: number) => this.figures[rows[row]?.cells[column]?.figure ?? -1];
      return sides ? [{sides, figureAt}] : [];
    });
    this.misprints.push(...misprintsIn(tables));
    settleNamedCodes(tables);
  }

  #claims(passage: Passage): void {
    const {claims, problems} = readClaims(passage, this);
    this.claims.push(...claims);
    this.problems.push(...problems);
  }

  note(text: string): void {
    this.statements.at(-1)?.notes.push(text);
  }

  table({table, titles, unit}: PlacedTable): void {
    this.#empty.push(...emptyIn(table));
    const segmented = segment(table.rows, this);
    this.problems.push(...segmented.problems);
    for (const {line, cells} of segmented.indexes) cells.forEach((_, i) => this.ledger.mark("index", line, i + 1));
    let money = unit;
    let above = titles;
    let after = 0;
    for (const grid of segmented.grids) {
      const from = grid.header[0]!.line;
      const loose = segmented.loose.filter(({line}) => after < line && line < from);
      const header = grid.header
        .flatMap(({cells}) => cells)
        .map(declaredUnit)
        .find(Boolean);
      money =
        loose
          .flatMap(({cells}) => cells)
          .map(declaredUnit)
          .findLast(Boolean) ??
        header ??
        money;
      above = [...captionsOf(grid), ...loose.map(soleText).filter(Boolean).reverse(), ...above];
      this.#grid(grid, {table, titles: above, unit: money});
      after = grid.rows.at(-1)?.line ?? grid.header.at(-1)!.line;
      above = titles;
    }
    this.#form(segmented, titles, money);
    for (const loose of looseTablesOf(segmented, titles, this.ledger)) this.#keep(loose, {table, titles, unit: money});
  }

  #keep(loose: LooseTable, {table, titles, unit}: Placing): void {
    const {document, ledger} = this;
    const told = instructionsOn(this.#instructions, {title: loose.title, line: loose.rows[0]!.line});
    const grid = gridOf(loose.rows, told, this.fiscalYear);
    if (grid) return this.#grid(grid, {table, titles: [loose.title, ...titles], unit});
    const isForm = isTargetForm(table.rows, [loose.title, ...titles]);
    this.statements.push({...keptTable(loose, unit), ...(isForm && asForm([loose.title, ...titles])), notes: []});
    for (const row of loose.rows)
      for (const cell of unreadAmounts(row, ledger))
        ledger.mark(isForm ? "formText" : "unrecognisedTable", row.line, cell);
    if (isForm) return;
    this.problems.push(noteOf(`unknown table kept as it is: ${loose.title}`, {document, line: loose.rows[0]!.line}));
  }

  #form({loose}: Segmented, titles: readonly string[], unit: MoneyUnit | undefined): void {
    const passage = formPassage(loose, titles[0] ?? "", unit);
    if (passage) this.#claims(passage);
  }

  #grid(printed: Grid, {table, titles, unit: declared}: Placing): void {
    const {document, ledger} = this;
    const place = {document, line: printed.header[0]!.line};
    if (isIndicatorGrid(printed)) {
      const form = titles.find((title) => /绩效目标|绩效指标|申报表/.test(title)) ?? titles[0] ?? "";
      this.indicators.push(...readIndicators(printed, {...this, form}));
      return;
    }
    const {grid, recognised, title, unit, told} = understand(
      printed,
      {titles, unit: declared, fiscalYear: this.fiscalYear},
      this.#instructions
    );
    if (!unit && !grid.columns.some(({kind}) => kind === "amount")) return;
    const statement = draft(grid, {
      id: recognised?.spec.id ?? `table-${place.line}`,
      title,
      unit,
      number: recognised?.spec.number
    });
    if (told.length) Object.assign(statement, {told, header: printed.columns.map(({path}) => path)});
    if (!recognised && isTargetForm(table.rows, titles)) {
      this.statements.push({...statement, ...asForm(titles)});
      for (const {line, cells} of grid.rows)
        for (const cell of cells) if (cell) ledger.mark("formText", line, cell.column);
      return;
    }
    this.statements.push(statement);
    if (!recognised || !unit) {
      for (const {line, cells} of grid.rows)
        for (const cell of cells) if (cell) ledger.mark(unit ? "unrecognisedTable" : "unreadable", line, cell.column);
      this.problems.push(
        unit
          ? noteOf(`unknown table kept as it is: ${statement.title}`, place)
          : problemOf(missing("unit of money", statement.title), place)
      );
      return;
    }
    if (recognised.byColumns)
      this.problems.push(noteOf(`no title names this table; read by its columns as ${recognised.spec.id}`, place));
    const sides = provedSides(grid, recognised, unit);
    const trees = sides.map(treeOf);
    const read = readGrid(grid, recognised.spec, {...this, unit, title, trees});
    this.problems.push(...read.problems);
    this.movements.push(...read.movements);
    this.unread.push(...read.unread);
    if (read.partial) statement.partial = true;
    statement.sides = sides;
    for (const {figure, row, column} of read.figures)
      statement.rows[row]!.cells[column]!.figure = this.figures.push(figure) - 1;
  }
}

/** Words of a header that name no column stand for the whole table. */
function captionsOf({header, columns}: Grid): string[] {
  return header[0]!.cells
    .filter(
      (cell, i) => cell && (columns[i]!.id === "group" || (columns[i]!.id === "text" && columns[i]!.kind === "label"))
    )
    .map(comparableText);
}

function soleText({cells}: Row): string {
  const filled = cells.filter(Boolean);
  return filled.length === 1 ? filled[0]! : "";
}

function draft(
  grid: Grid,
  {
    id,
    title,
    unit,
    number
  }: Pick<DraftStatement, "id" | "title"> & {
    readonly unit: MoneyUnit | undefined;
    readonly number: number | undefined;
  }
): DraftStatement {
  return {
    id,
    ...(number === undefined ? {} : {number}),
    title,
    unit: unit ?? "yuan",
    line: grid.header[0]!.line,
    header: grid.columns.map(({path}) => path),
    numeric: grid.columns.map(({kind}) => kind === "amount" || kind === "share"),
    rows: grid.rows.map(({line, cells}) => ({line, cells: cells.map((cell) => ({text: cell ? printedIn(cell) : ""}))})),
    notes: []
  };
}

/** Figures with their ids, and statements whose cells point at them. */
function identified(
  reading: Reading,
  unit: string
): {figures: Figure[]; movements: PrintedMovement[]; statements: Statement[]} {
  const {statements} = reading;
  const idOf = figureIds(unit, reading.phase);
  const figures = identifiedFigures(reading.figures, unit, reading.phase, idOf);
  const movements = reading.movements.map(({current, base, ...moved}): PrintedMovement => {
    const compared = current ?? base;
    const movement = compared?.label === moved.label ? {...moved, code: compared.code} : moved;
    return {
      ...movement,
      id: idOf(movement, movement.part),
      unit,
      ...(current ? {current: current.id} : {}),
      ...(base ? {base: base.id} : {})
    };
  });
  const weighed = statements.flatMap(({sides, rows, partial}, i) => {
    const figureAt = (row: number, column: number) => figures[rows[row]?.cells[column]?.figure ?? -1];
    const own = rows.flatMap(({cells}) => cells.flatMap(({figure}) => figures[figure ?? -1] ?? []));
    const next = statements[i + 1];
    const isCut = partial === true || (next !== undefined && !next.sides);
    return sides ? [{sides, figures: own, figureAt, isCut}] : [];
  });
  const proofs = proofsOf(weighed, reading.claims)[Symbol.iterator]();
  const linked = statements.map(({sides, ...statement}): Statement => ({
    ...statement,
    ...(sides ? {proof: proofs.next().value!} : {}),
    rows: statement.rows.map(({line, cells}): StatementRow => ({
      line,
      cells: cells.map(({text, figure}) => (figure === undefined ? {text} : {text, figure: figures[figure]!.id}))
    }))
  }));
  return {figures, movements, statements: linked};
}

function identifiedFigures(
  figures: readonly DraftFigure[],
  unit: string,
  own: Figure["phase"],
  idOf = figureIds(unit, own)
): Figure[] {
  for (const figure of figures) Object.assign(figure, {id: idOf(figure), unit});
  return [...figures];
}

/** A form's tables have no digit where their amounts would stand; one such table alone is no form. */
function isBlankForm({statements, claims}: Reading): boolean {
  return (
    statements.filter(isRecognised).length > 1 &&
    !claims.length &&
    !statements.some(({numeric, rows}) =>
      rows.some(({cells}) => cells.some(({text}, i) => numeric[i] && /\d/.test(text)))
    )
  );
}

/** A disclosure may print its narrative alone, or its performance targets. */
function withoutTables({statements, document}: Reading, pages: readonly Page[]): Problem[] {
  if (hasTargetsAlone(pages) && !statements.some(isRecognised))
    return [noteOf("missing statement: performance targets alone, no budget table", {document})];
  if (statements.length) return [];
  const line = tablesElsewhere(pages);
  return [
    line === undefined
      ? noteOf("missing statement: a narrative alone, no table in this file", {document})
      : noteOf("missing statement: a narrative alone, its tables are in another file", {document, line})
  ];
}

/** What the file's name says otherwise than the document, which counts. */
function namedOtherwise({unitName, fiscalYear, line}: Title, document: string): Problem[] {
  const [unit, year] = [unitInName(document), yearInName(document)];
  return [
    ...(unit && !isSameUnit(unit, unitName)
      ? [noteOf(`ambiguous unit: name says ${unit}, document says ${unitName}`, {document, line})]
      : []),
    ...(year && year !== fiscalYear
      ? [noteOf(`ambiguous year: name says ${year}, document says ${fiscalYear}`, {document, line})]
      : [])
  ];
}

/** In a section that prints "3" among two-decimal amounts, 3 means 3.00. */
function withSectionPrecision(claims: readonly DraftClaim[]): DraftClaim[] {
  const finest = new Map<string, number>();
  for (const {section, amount, change} of claims) {
    for (const stated of [amount, change]) {
      if (stated) finest.set(section, Math.min(finest.get(section) ?? Infinity, stated.printedHalf));
    }
  }
  return claims.map((claim) => {
    const half = finest.get(claim.section)!;
    return {
      ...claim,
      ...(claim.amount ? {amount: {...claim.amount, half}} : {}),
      ...(claim.change ? {change: {...claim.change, half}} : {})
    };
  });
}

/** Adds the page to every source within a value, in place; nothing to do for a format without pages. */
function withPages<T>(value: T, pages: readonly Page[]): T {
  const pageOf = new Map<number, number>();
  for (const {number, blocks} of pages) {
    if (number === undefined) continue;
    for (const block of blocks)
      for (const {line} of block.kind === "table" ? block.rows : [block]) pageOf.set(line, number);
  }
  if (pageOf.size) visit(value, pageOf);
  return value;
}

function visit(value: unknown, pageOf: ReadonlyMap<number, number>): void {
  if (typeof value !== "object" || value === null) return;
  if (isSource(value)) {
    const page = pageOf.get(value.line);
    if (page !== undefined) (value as {page?: number}).page = page;
  } else for (const part of Object.values(value)) visit(part, pageOf);
}

function isSource(value: object): value is Source {
  return "document" in value && "line" in value && "column" in value;
}

/** The printed lines that claims were read from and words noticed on, for quoting them with their numbers and words marked. */
function quotedLines(
  pages: readonly Page[],
  {claims, residues, mentions, counts}: Pick<Reading, "claims" | "residues" | "mentions" | "counts">
): QuotedLine[] {
  const places = claims.flatMap(({source, amount, change, rate, share, completion}) => [
    source,
    ...[amount, change, rate, share, completion].map((stated) => stated?.source)
  ]);
  const words = [...residues.map(({where}) => where), ...[...mentions, ...counts].map(({source}) => source)];
  const wanted = new Set([...places, ...words].map((place) => place?.line));
  const prose = pages.flatMap(({blocks}) => blocks).filter((block) => block.kind === "prose");
  return prose
    .filter(({line}) => wanted.has(line))
    .map(({line, offset, text}) => ({line, text: " ".repeat(offset) + text}));
}

/** Claims on “…（类）…（款）…（项）” with the code that the document's own tables give these names. */
export function withCodes(claims: readonly DraftClaim[], figures: readonly Figure[]): DraftClaim[] {
  const names = new Map<string, string>();
  for (const {classification, code, label} of figures)
    if (classification === "functional") names.set(code, comparableText(label));
  const codes = new Map([...names.keys()].map((code) => [standard(chain(code, names)), code]));
  return claims.map((claim) =>
    claim.classification === "functional" && claim.code.includes("/")
      ? {...claim, code: codes.get(standard(claim.code)) ?? claim.code}
      : claim
  );
}

/** Names from the class of a code to its own. */
function chain(code: string, names: ReadonlyMap<string, string>): string {
  const parent = parentCode(code);
  return [...(parent ? [chain(parent, names)] : []), names.get(code) ?? ""].join("/");
}

/** A chain of names whose class stands under its code, so that former and short names of it meet. */
function standard(names: string): string {
  const [name = "", ...below] = names.split("/");
  return [functionalClass(name) ?? functionalClass(`${name}支出`) ?? name, ...below].join("/");
}
