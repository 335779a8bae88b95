import {amountKeys, revisions} from "../../budget/revision.js";
import type {Line} from "../../budget/series.js";
import type {Locale} from "../../locale/locale.js";
import {frozenText} from "../../locale/sentences/frozenText.js";
import type {Version} from "../../store/published/frozen.js";
import {loadUnit, versionOf} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {pageContext} from "../view/pageContext.js";

/** What an exhibit shows, as far as two versions of it are held against each other. */
interface Compared {
  readonly shown: {readonly lines: readonly Line[]; readonly years: readonly number[]};
  readonly table: ExhibitTable;
}

interface Frozen {
  readonly exhibit: Compared;
  /** Makes the same exhibit of other figures. */
  readonly make: (context: PageContext) => Compared | undefined;
  /** Address of the exhibit as it follows new data. */
  readonly live: string;
}

/** The same page drawn from a version: what needs more than the version holds says where it is. */
export function frozenContext(context: PageContext, version: Version): PageContext {
  const {locale} = context;
  return {
    ...context,
    frozen: version,
    version: version.version,
    inspected: async () => [element("p", {class: "none"}, frozenText("frozenInspect", locale))]
  };
}

/** Of which day and version a frozen exhibit is and, once that is found out, whether newer figures exist and differ. */
export function frozenNote(frozen: Frozen, context: PageContext): HTMLElement {
  const {locale} = context;
  const {version, day} = context.frozen!;
  const told = element("span", {class: "since"});
  sinceThen(frozen, context).then(
    (text) => told.replaceChildren(text),
    (error: unknown) =>
      told.replaceChildren(
        frozenText("frozenUnsure", locale, {message: error instanceof Error ? error.message : String(error)})
      )
  );
  return element(
    "p",
    {class: "frozen", role: "status"},
    frozenText("frozenOf", locale, {day, version}),
    " ",
    told,
    " ",
    element("a", {href: frozen.live, target: "_blank", rel: "noopener"}, frozenText("frozenLive", locale))
  );
}

async function sinceThen({exhibit, make}: Frozen, context: PageContext): Promise<string> {
  const {corpus, unit, view, locale} = context;
  const entry = corpus.units.find(({code}) => code === view.unit);
  if (!entry) return frozenText("frozenGone", locale);
  if (versionOf(entry) === context.frozen!.version) return frozenText("frozenNewest", locale);
  const now = await loadUnit(entry);
  const other = make(pageContext({corpus, unit: now, view, locale, change: context.change}));
  if (!other) return frozenText("frozenNoLonger", locale);
  const keys = [exhibit, other].flatMap(({shown}) => amountKeys(shown));
  return differenceText(revisions(keys, unit.lines, now.lines).length, isSameTable(exhibit.table, other.table), locale);
}

function differenceText(count: number, isSame: boolean, locale: Locale): string {
  if (count) return count === 1 ? frozenText("frozenDiffersOne", locale) : frozenText("frozenDiffers", locale, {count});
  return frozenText(isSame ? "frozenSame" : "frozenOtherwise", locale);
}

function isSameTable(one: ExhibitTable, other: ExhibitTable): boolean {
  const texts = ({columns, rows}: ExhibitTable) =>
    JSON.stringify([columns, ...rows].map((row) => row.map(({text}) => text)));
  return texts(one) === texts(other);
}
