import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Locale} from "../../locale/locale.js";
import {langOf} from "../../locale/locale.js";
import {toldInstead} from "../../disclosure/model/instruction.js";
import type {DisplayUnit} from "../../locale/number.js";
import {displayUnits} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import type {Translate} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import {download, select} from "../page/controls.js";
import {repeatEarly} from "../page/early.js";
import {element} from "../page/element.js";
import type {Telling} from "../statements/keptTelling.js";
import {listenToSearch} from "../search/listenToSearch.js";
import {listenToTheme} from "../pages/open.js";
import {dropZone} from "./dropZone.js";
import type {FileLines} from "./fileLines.js";
import {fileLines} from "./fileLines.js";
import {HeldChoices} from "../report/heldChoices.js";
import {OpenedFiles} from "./openedFiles.js";
import {fragmentAsked} from "../report/documentFragment.js";
import {readDraft} from "./readDraft.js";
import type {Report, SectionName} from "../report/report.js";

/** Opens the page on which a budget office reads its own draft: nothing is loaded until a file is chosen, nothing is ever sent. */
export function openDraftPage(place: HTMLElement, locale: Locale): void {
  document.documentElement.lang = langOf[locale];
  listenToTheme();
  listenToSearch(locale);
  keepAddress();
  const page = new DraftPage(locale);
  addEventListener("hashchange", () => void page.followHash());
  document.addEventListener("click", ({target}) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    // the address stays, so nothing else tells
    if (link && link.hash === location.hash) void page.followHash();
  });
  place.replaceChildren(page.node);
  delete place.dataset.drawn;
  place.removeAttribute("aria-busy");
  void repeatEarly();
}

/** What is opened and how it is shown; all of it is gone with the page. */
class DraftPage {
  readonly node: HTMLElement;
  readonly #locale: Locale;
  readonly #t: Translate;
  readonly #files = new OpenedFiles(readDraft, () => this.#update());
  readonly #lines: FileLines;
  readonly #status = element("p", {class: "unseen", role: "status"});
  readonly #body = element("div");
  #display = displayAsked();
  /** The document that was chosen to be shown. */
  #asked = "";
  /** Ends what was begun for the documents drawn last. */
  #ended = new AbortController();
  #report: Report | undefined;
  /** The section that is open; the first unless another was asked for. */
  #open: SectionName | undefined;
  #drawn: readonly Disclosure[] = [];
  #held = new HeldChoices();
  /** The last drawing that was begun. */
  #drawing = Promise.resolve();

  constructor(locale: Locale) {
    this.#locale = locale;
    const t = (this.#t = translator(locale));
    this.#lines = fileLines(t, locale, (name) => this.#files.remove(name));
    const zone = dropZone(t, (chosen) => this.#files.open(chosen));
    this.node = element("div", {class: "draft"}, draftHeader(t), zone, this.#lines.node, this.#status, this.#body);
    displayPicker(t, this.#display, (chosen) => {
      this.#display = chosen;
      void this.#draw();
    });
  }

  #update(): void {
    const {files, disclosures} = this.#files;
    this.#lines.update(files);
    this.#held.retain(disclosures.map(({document}) => document));
    this.node.classList.toggle("holds", files.length > 0);
    if (isSame(disclosures, this.#drawn)) return;
    const added = disclosures.filter((disclosure) => !this.#drawn.includes(disclosure));
    this.#status.textContent = joined(
      added.map(({document, figures}) => this.#t("readFile", {name: document, figures: figures.length})),
      "pause",
      this.#locale
    );
    this.#drawn = disclosures;
    void this.#draw();
  }

  #draw(): Promise<void> {
    this.#drawing = this.#drawing
      .then(() => this.#drawNow())
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        this.#body.replaceChildren(element("p", {class: "failure", role: "alert"}, this.#t("loadFailed", {message})));
      });
    return this.#drawing;
  }

  /** What draws a document, and checks it, is loaded with the first. */
  async #drawNow(): Promise<void> {
    const [{draftBody}, {firstSection}] = await Promise.all([
      import("../report/draftBody.js"),
      import("../report/report.js")
    ]);
    const [drawn, shown] = [this.#drawn, this.#shown];
    this.#ended.abort();
    this.#ended = new AbortController();
    const options = (of: Disclosure) => ({
      locale: this.#locale,
      display: this.#display,
      onShow: (document: string) => void this.#show(document),
      onRemove: (document: string) => this.#files.remove(document),
      onSave: () => void this.#save(),
      onForget: () => this.#forget(),
      held: this.#held,
      telling: this.#telling(of),
      ended: this.#ended.signal
    });
    if (!shown) return this.#body.replaceChildren();
    const {nodes, report} = draftBody(drawn, shown, options(shown));
    this.#body.replaceChildren(...nodes);
    this.#report = report;
    const {id, position} = fragmentAsked(location.hash);
    const asked = position < 0 ? await report.sectionOf(decodeURIComponent(id)) : undefined;
    // what was pressed meanwhile counts
    this.#open ??= asked ?? firstSection;
    await report.open(this.#open);
  }

  /** Gives the figures of all that is opened as one file, which this page and the command line read again. */
  async #save(): Promise<void> {
    const {figuresFile} = await import("../report/figuresFile.js");
    const {text, without} = figuresFile(this.#drawn, this.#shown);
    download("figures.csv", text, "text/csv");
    this.#status.textContent = this.#t(without.length ? "savedWithout" : "savedFigures", {
      names: joined(
        without.map(({document}) => document),
        "enumeration",
        this.#locale
      )
    });
  }

  get #shown(): Disclosure | undefined {
    return this.#drawn.find(({document}) => document === this.#asked) ?? this.#drawn[0];
  }

  /** What is said of a table is followed by reading its document again. */
  #telling({document: name}: Disclosure): Telling {
    return {
      said: () => this.#files.instructions,
      tell: async (statement, own) => {
        await this.#files.tell(toldInstead(this.#files.instructions, {document: name, table: statement}, own));
        await this.#drawing;
        const again = this.#files.disclosures
          .find(({document}) => document === name)
          ?.statements.find(({title, line}) => title === statement.title && line === statement.line);
        if (again) document.getElementById(`tell-${again.id}`)?.focus();
        return again?.proof && {...again.proof, id: again.id};
      }
    };
  }

  #forget(): void {
    this.#held = new HeldChoices();
    this.#asked = "";
    this.#report = undefined;
    this.#open = undefined;
    this.#files.clear();
    // a fragment names a finding or a place of what was opened
    history.replaceState(null, "", location.pathname + location.search);
    this.#status.textContent = this.#t("forgotten");
    document.getElementById("draft-files")?.focus();
  }

  /** Shows what the address names, in whichever of the documents and sections it stands. */
  async followHash(): Promise<void> {
    const {id: named, position} = fragmentAsked(location.hash);
    const id = decodeURIComponent(named);
    const other = this.#drawn[position];
    if (other) await this.#show(other.document);
    this.#open = (await this.#report?.follow(id)) ?? this.#open;
  }

  async #show(name: string): Promise<void> {
    this.#asked = name;
    await this.#draw();
    document.getElementById(`show-${name}`)?.focus({preventScroll: true});
  }
}

function draftHeader(t: Translate): HTMLElement {
  return element(
    "header",
    {class: "title"},
    element("h1", {}, t("draft")),
    element("p", {class: "lead"}, t("draftLead"))
  );
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** The view of the other pages stays in the links to them. */
function keepAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".nav-link, .brand, #twin"))
    link.search = location.search;
}

function displayAsked(): DisplayUnit {
  const asked = new URLSearchParams(location.search).get("in");
  return displayUnits.find((unit) => unit === asked) ?? "wan";
}

function displayPicker(t: Translate, value: DisplayUnit, onChange: (display: DisplayUnit) => void): void {
  document.getElementById("pickers")?.replaceChildren(
    select({
      id: "pick-display",
      label: t("display"),
      value,
      options: displayUnits.map((unit) => [unit, t(`${unit}Long`)]),
      onChange: (chosen) => onChange(chosen as DisplayUnit)
    })
  );
}
