import type {AskedEmbed} from "./components/embed/asked.js";
import {fitFrames} from "./components/embed/frames.js";
import {fill} from "./locale/fill.js";
import type {Locale} from "./locale/locale.js";
import {inLanguage, langOf} from "./locale/locale.js";
import {embedWords} from "./locale/words/embedWords.js";

/** What draws exhibits, with the words of one language. */
const drawers: Readonly<Record<Locale, () => Promise<{embedded(asked: AskedEmbed): Promise<HTMLElement | string>}>>> = {
  en: () => import("./components/embed/english.js"),
  zh: () => import("./components/embed/chinese.js")
};

// every module stands in a folder at the site's root
const root = new URL("..", import.meta.url).href;

/** What holds an element's room before the site's own style is there. */
const own = `:host { display: block; }
:host([hidden]), slot[hidden] { display: none; }`;

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

let style: Promise<CSSStyleSheet> | undefined;

/** The site's style as shadow trees have it, one for all elements. */
function siteStyle(): Promise<CSSStyleSheet> {
  return (style ??= loadStyle().catch((error: unknown) => {
    style = undefined;
    throw error;
  }));
}

async function loadStyle(): Promise<CSSStyleSheet> {
  const response = await fetch(new URL("embed.css", root));
  if (!response.ok) throw new Error(`missing file: embed.css (${response.status})`);
  return sheetOf(await response.text());
}

const dark = matchMedia("(prefers-color-scheme: dark)");

/**
 * `<budget-exhibit exhibit="bridge" unit="213002" year="2026">`: one exhibit of
 * the site that this module comes from, in any page. What stands in it is shown
 * until the chart stands, and where there is none, with one sentence why.
 */
class BudgetExhibit extends HTMLElement {
  readonly #slot = document.createElement("slot");
  readonly #place = document.createElement("div");
  readonly #room = document.createElement("div");
  #asked = "";
  #turn = 0;

  constructor() {
    super();
    const shadow = this.attachShadow({mode: "open"});
    shadow.adoptedStyleSheets = [sheetOf(own)];
    this.#place.className = "embed";
    this.#room.append(this.#slot, this.#place);
    shadow.append(this.#room);
    new MutationObserver(() => this.#follow()).observe(this, {attributes: true});
    shadow.addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Escape" && this.#closeMenus(true));
  }

  connectedCallback(): void {
    dark.addEventListener("change", this.#paint);
    document.addEventListener("click", this.#pressed);
    this.#follow();
  }

  disconnectedCallback(): void {
    dark.removeEventListener("change", this.#paint);
    document.removeEventListener("click", this.#pressed);
  }

  /** Draws again where the attributes ask for something else than before. */
  #follow(): void {
    if (!this.isConnected) return;
    this.#paint();
    const attributes = Object.fromEntries([...this.attributes].map(({name, value}) => [name, value]));
    const locale = this.#locale();
    const {class: _class, style: _style, theme: _theme, height: _height, width: _width, ...asked} = attributes;
    const now = JSON.stringify([locale, asked]);
    this.#reserve();
    if (now === this.#asked) return;
    this.#asked = now;
    void this.#draw(attributes, locale);
  }

  async #draw(attributes: AskedEmbed["attributes"], locale: Locale): Promise<void> {
    const turn = ++this.#turn;
    try {
      const [{embedded}, sheet] = await Promise.all([drawers[locale](), siteStyle()]);
      const frame = await embedded({
        locale,
        attributes,
        root,
        tell: (detail) =>
          this.dispatchEvent(
            new CustomEvent("budget-figure", {bubbles: true, composed: true, cancelable: true, detail})
          )
      });
      if (turn !== this.#turn) return;
      this.shadowRoot!.adoptedStyleSheets = [sheetOf(own), sheet];
      if (typeof frame === "string") this.#say(frame, locale);
      else this.#show(frame, locale);
      this.#slot.hidden = typeof frame !== "string";
    } catch (error) {
      if (turn !== this.#turn) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#say(fill(inLanguage(embedWords.embedFailed, locale), {message}), locale);
      this.#slot.hidden = false;
    }
  }

  /** One sentence, below what stands here without a chart. */
  #say(sentence: string, locale: Locale): void {
    const failure = document.createElement("p");
    failure.className = "failure";
    failure.setAttribute("role", "status");
    failure.textContent = sentence;
    this.#show(failure, locale);
  }

  #show(shown: HTMLElement, locale: Locale): void {
    this.#place.lang = langOf[locale];
    this.#place.replaceChildren(shown);
  }

  /** The language that the element, or what it stands in, is in. */
  #locale(): Locale {
    const lang = this.closest("[lang]")?.getAttribute("lang") ?? "";
    return /^zh\b/i.test(lang) ? "zh" : "en";
  }

  /** Keeps the width and height that the page asks for, or that what stood here had, and its margins, so that nothing below moves when the chart comes. */
  #reserve(): void {
    const asked = Number(this.getAttribute("height"));
    const height = asked > 0 && asked < 10_000 ? asked : this.#slot.hidden ? 0 : this.offsetHeight;
    if (height) this.#room.style.minHeight = `${height}px`;
    const width = Number(this.getAttribute("width"));
    this.#room.style.maxWidth = width > 0 && width < 10_000 ? `${width}px` : "";
    const [first, last] = [this.firstElementChild, this.lastElementChild];
    if (this.#slot.hidden || !first || !last) return;
    this.#room.style.marginBlock = `${getComputedStyle(first).marginTop} ${getComputedStyle(last).marginBottom}`;
  }

  readonly #paint = (): void => {
    const theme = this.getAttribute("theme");
    this.#place.dataset.theme = theme === "dark" || (theme === "auto" && dark.matches) ? "dark" : "light";
  };

  readonly #pressed = (event: MouseEvent): void => {
    if (!event.composedPath().includes(this.#place)) this.#closeMenus(false);
  };

  #closeMenus(isFocused: boolean): void {
    for (const menu of this.#place.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
      menu.open = false;
      if (isFocused) menu.querySelector("summary")?.focus();
    }
  }
}

// two versions of this module may stand in one page: the first defines the element
if (!customElements.get("budget-exhibit")) customElements.define("budget-exhibit", BudgetExhibit);
fitFrames(new URL(root).origin);
