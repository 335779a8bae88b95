import {parseHTML} from "linkedom";
import {element} from "../../src/components/page/element.js";
import type {Locale} from "../../src/locale/locale.js";
import {langOf} from "../../src/locale/locale.js";
import {translator} from "../../src/locale/words/words.js";
import {drawIn} from "../../src/store/page.js";
import type {Hung} from "./gallery.js";
import type {Theme} from "./themes.js";

/** The exhibits of one unit in one language. */
export interface SheetPart {
  readonly unit: string;
  readonly locale: Locale;
  readonly shown: ReadonlyArray<{
    readonly exhibit: Hung;
    readonly pictures: ReadonlyArray<{
      readonly theme: Theme;
      /** Places of the files as seen from the sheet. */
      readonly svg: string;
      readonly pngs: readonly string[];
      readonly width: number;
      readonly height: number;
    }>;
  }>;
}

const style = `
:root { color-scheme: light; font: 15px/1.6 Inter, "Segoe UI", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1a1a1a; background: #f6f4ee; }
body { max-width: 1560px; margin: 0 auto; padding: 24px 20px 64px; }
h1 { font-size: 28px; font-weight: 600; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 20px; margin: 48px 0 16px; border-top: 1px solid #85837b; padding-top: 12px; }
h3 { font-size: 16px; margin: 0 0 4px; }
section > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 720px), 1fr)); gap: 32px 24px; align-items: start; }
figure { margin: 0; break-inside: avoid; }
figure > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 8px; align-items: start; }
img { width: 100%; height: auto; display: block; outline: 1px solid #d9d7d0; }
p { margin: 8px 0 0; max-width: 44em; }
.files { color: #55565a; font-size: 13px; }
.none { color: #55565a; }
a { color: #2166ac; }
nav a { margin-right: 1.2em; }
@media print { :root { background: #fff; } section > div { grid-template-columns: 1fr; } }
`;

/** A page without scripts that shows all pictures with what they say in words, and why some are not there. */
export function contactSheet(parts: readonly SheetPart[], [first = "en"]: readonly Locale[]): string {
  const {document} = parseHTML("<!doctype html><html><head><meta charset='utf-8'></head><body></body></html>");
  drawIn(document);
  const t = translator(first);
  document.documentElement.setAttribute("lang", langOf[first]);
  document.head.append(
    element("meta", {name: "viewport", content: "width=device-width, initial-scale=1"}),
    element("title", {}, t("gallery")),
    element("style", {}, style)
  );
  const id = ({unit, locale}: SheetPart) => `${unit}-${locale}`;
  document.body.append(
    element("h1", {}, t("gallery")),
    element(
      "nav",
      {"aria-label": t("gallery")},
      parts.map((part) => element("a", {href: `#${id(part)}`, lang: langOf[part.locale]}, headOf(part)))
    ),
    ...parts.map((part) =>
      element(
        "section",
        {id: id(part), lang: langOf[part.locale]},
        element("h2", {}, headOf(part)),
        element(
          "div",
          {},
          part.shown.map((shown) => figure(shown, part.locale))
        )
      )
    )
  );
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

function headOf({unit, shown}: SheetPart): string {
  return `${shown[0]?.exhibit.which ?? ""} (${unit})`;
}

function figure({exhibit, pictures}: SheetPart["shown"][number], locale: Locale): HTMLElement {
  const t = translator(locale);
  const heading = element("h3", {}, `${exhibit.name} (${exhibit.id})`);
  if (!("svg" in exhibit))
    return element("figure", {}, heading, element("p", {class: "none"}, t("galleryNot", {why: exhibit.why})));
  const link = (href: string, text: string) => [" ", element("a", {href}, text)];
  return element(
    "figure",
    {},
    heading,
    element(
      "div",
      {},
      pictures.map(({pngs, width, height}) =>
        element("img", {
          src: pngs.at(-1),
          alt: attribute(exhibit.alt),
          width,
          height: Math.round(height),
          loading: "lazy"
        })
      )
    ),
    element(
      "figcaption",
      {},
      element("p", {}, exhibit.alt),
      pictures.map(({theme, svg, pngs}) =>
        element(
          "p",
          {class: "files"},
          t(theme === "dark" ? "galleryDark" : "galleryLight"),
          link(svg, "SVG"),
          pngs.flatMap((png, i) => link(png, `PNG ${i + 1}×`))
        )
      )
    )
  );
}

/** linkedom escapes the quotation marks of an attribute only. */
function attribute(text: string): string {
  return text.replaceAll("&", "&amp;");
}
