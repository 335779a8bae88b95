import {joined} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import {exhibitOf} from "../exhibits/catalogue.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import {altText} from "../exhibits/exhibit.js";
import type {PageContext} from "../page/context.js";
import type {PaperBlock, PaperPicture, PaperSection} from "./paper.js";
import {paragraph} from "./paper.js";
import {fitsPage} from "./stillChart.js";

/** Exhibits of the catalogue by the section that shows them. A new picture is a new row. */
export const pictured = {
  changes: ["bridge", "headlines", "trend"],
  structure: ["tree", "flow"],
  explanations: ["drivers", "likeForLike", "materiality"]
} as const;

/** A section of pictures alone; none where the unit's years allow none of them. */
export async function pictureSection(
  id: "changes" | "structure",
  word: Word,
  context: PageContext
): Promise<PaperSection | undefined> {
  const blocks = await pictures(pictured[id], context);
  return blocks.length ? {id, title: context.t(word), blocks} : undefined;
}

/** Those exhibits that the unit and its years allow, or that one is too high for a page, without what exhibits `before` them show in the same steps. */
export async function pictures(
  names: readonly string[],
  context: PageContext,
  before: readonly string[] = []
): Promise<PaperBlock[]> {
  const [shown, made] = await Promise.all([exhibitsOf(before, context), exhibitsOf(names, context)]);
  const known = new Set(shown.map(stepsOf));
  return made
    .filter((exhibit) => !known.has(stepsOf(exhibit)))
    .map((exhibit) => pictureOfExhibit(exhibit, context))
    .map((picture) =>
      fitsPage(picture) ? picture : paragraph(context.t("paperTooHigh", {title: picture.title}), "note")
    );
}

async function exhibitsOf(names: readonly string[], context: PageContext): Promise<Exhibit[]> {
  const made = await Promise.all(names.map((name) => exhibitOf(name, context)));
  return made.filter((exhibit) => exhibit !== undefined);
}

/** The numbers of its table but for running totals, in whatever order they stand: two exhibits may call the same step otherwise. */
function stepsOf({table: {columns, rows}}: Exhibit): string {
  const told = rows.map((row) =>
    row
      .filter((_, i) => columns[i]!.numeric && columns[i]!.column !== "running")
      .map(({text}) => text)
      .join("\t")
  );
  return told.sort().join("\n");
}

function pictureOfExhibit(exhibit: Exhibit, context: PageContext): PaperPicture {
  const {title, subtitle, source, badge, draw} = exhibit;
  const {locale, t} = context;
  return {
    kind: "picture",
    title,
    subtitle,
    source: joined([badge && t("paperSentence", {text: badge.text}), source], "space", locale),
    alt: altText(exhibit, context),
    draw
  };
}
