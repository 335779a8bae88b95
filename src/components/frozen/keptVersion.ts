import type {Locale} from "../../locale/locale.js";
import {frozenText} from "../../locale/sentences/frozenText.js";
import type {Version, VersionMissed} from "../../store/published/frozen.js";
import {loadVersion} from "../../store/published/frozen.js";
import type {CorpusIndex} from "../../store/published/published.js";
import {versionOf} from "../../store/published/published.js";
import {element} from "../page/element.js";
import type {NotHere} from "../page/notHere.js";
import {short} from "../page/notHere.js";

/** The version that an address names of a unit; what stands in its place where there is none to show. */
export async function keptVersion(
  search: string,
  corpus: CorpusIndex,
  locale: Locale
): Promise<{readonly version: Version} | {readonly notHere: NotHere}> {
  const params = new URLSearchParams(search);
  const unit = params.get("unit") || corpus.units[0]!.code;
  const found = await loadVersion({unit, version: params.get("version")!}, corpus);
  if (!("missed" in found)) return {version: found};
  params.delete("version");
  const entry = corpus.units.find(({code}) => code === unit);
  return {
    notHere: {
      kicker: entry ? `${entry.name} · ${entry.code}` : short(unit),
      title: versionMissedText(found, locale),
      why: frozenText("versionMissedWhy", locale),
      offered: frozenText("versionOffered", locale),
      offers: entry ? [{href: `?${params}`, text: frozenText("frozenLive", locale)}] : []
    }
  };
}

/** Why a version is not shown, in one sentence. */
export function versionMissedText({missed, asked, format}: VersionMissed, locale: Locale): string {
  return missed === "format"
    ? frozenText("versionFormat", locale, {
        asked: short(asked),
        format: format ?? frozenText("versionNoFormat", locale)
      })
    : frozenText("versionMissed", locale, {asked: short(asked)});
}

/** Said on a page that shows the newest figures whatever version its address names. */
export function versionNote(asked: string, unit: string, corpus: CorpusIndex, locale: Locale): HTMLElement[] {
  const entry = corpus.units.find(({code}) => code === unit);
  if (!entry || !/^[a-p]{10}$/.test(asked)) return [];
  const now = versionOf(entry);
  const text =
    asked === now
      ? frozenText("versionNewest", locale, {version: asked})
      : frozenText("versionNewer", locale, {version: asked, now, day: corpus.date});
  return [element("p", {class: "left-out version", role: "status"}, text)];
}
