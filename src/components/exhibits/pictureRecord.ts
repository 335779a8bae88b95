import {amountKeys} from "../../budget/revision.js";
import {carriedFigures, provenanceText} from "../../store/verified/provenance.js";
import type {PageContext} from "../page/context.js";

type Shown = Parameters<typeof amountKeys>[0];

/** What a picture of an exhibit carries when it is saved: its address in this version, and the amounts it shows; nothing where its figures are published nowhere. */
export function pictureRecord(shown: Shown, address: string, context: PageContext): string | undefined {
  const {unit, view, version, frozen, corpus, opened} = context;
  if (opened || !version) return undefined;
  return provenanceText({
    address,
    unit: view.unit,
    version,
    day: frozen?.day ?? corpus.date,
    figures: carriedFigures(amountKeys(shown), unit.lines)
  });
}
