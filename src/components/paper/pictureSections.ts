import {joined} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import {exhibitOf} from "../exhibits/catalogue.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import {altText} from "../exhibits/exhibit.js";
import type {PageContext} from "../page/context.js";
import type {PaperPicture, PaperSection} from "./paper.js";

/** Exhibits of the catalogue by the section that shows them. A new picture is a new row. */
export const pictured = {
  changes: ["bridge", "headlines", "trend"],
  structure: ["flow", "tree"],
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

/** Those exhibits that the unit and its years allow. */
export async function pictures(names: readonly string[], context: PageContext): Promise<PaperPicture[]> {
  const made = await Promise.all(names.map((name) => exhibitOf(name, context)));
  return made.flatMap((exhibit) => (exhibit ? pictureOfExhibit(exhibit, context) : []));
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
