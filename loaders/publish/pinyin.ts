import {pinyin} from "pinyin-pro";

/**
 * The first letters of a Chinese text's syllables, small, as typed by who looks
 * for it: 市政府 is `szf`. Letters and digits of the text stay, all else goes.
 */
export function initialsOf(text: string): string {
  return pinyin(text, {pattern: "first", toneType: "none", type: "array", nonZh: "consecutive", v: true})
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
