import {numbered} from "../numbering.js";

/** "其中：一般公共预算财政拨款" and "1. 项目预算" as the bare name. */
export function subjectWords(words: string): string {
  return numbered(words.trim().replace(/^其中[:：]?\s*/, "")).text.trim();
}
