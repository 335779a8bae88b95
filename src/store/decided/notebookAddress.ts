import {strFromU8, strToU8, unzlibSync, zlibSync} from "fflate";
import type {Locale} from "../../locale/locale.js";
import type {QuickNotebook} from "./notebookText.js";
import {formatNotebook, parseNotebook} from "./notebookText.js";

/** An address longer than this is cut off by mail programs and chats. */
const longest = 6000;

/** A notebook as a fragment of an address, which no server sees; undefined where it is too long for one. */
export function notebookFragment(notebook: QuickNotebook, locale: Locale): string | undefined {
  const packed = strFromU8(zlibSync(strToU8(formatNotebook(notebook, locale)), {level: 9}), true);
  const fragment = `#notebook=${btoa(packed).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  return fragment.length > longest ? undefined : fragment;
}

/** Every notebook of an address unpacks to fewer bytes. */
const largest = 1_000_000;

/** The notebook of a fragment; undefined where there is none, or a broken one. */
export function notebookOf(fragment: string): QuickNotebook | undefined {
  const [, packed] = new RegExp(`^#notebook=([\\w-]+)$`).exec(fragment) ?? [];
  if (packed === undefined || packed.length > 2 * longest) return undefined;
  try {
    const bytes = strToU8(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), true);
    const text = unzlibSync(bytes, {out: new Uint8Array(largest)});
    // what does not fit is left out without a word
    return text.length < largest ? parseNotebook(strFromU8(text)) : undefined;
  } catch {
    return undefined;
  }
}
