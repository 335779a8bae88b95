import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";

export const unitCode = "900001";
export const readAs = (bytes: Uint8Array, document: string): Promise<Disclosure> =>
  readDocument(bytes, {document, unitCode});

/** "2012601 basicExpenditure 60.00 value" by 万元 of what has one; "blank" for a cell without. */
export function amounts({figures}: Disclosure): string[] {
  return figures.map(
    ({code, measure, amount, state}) => `${code} ${measure} ${amount === null ? state : (amount / 1e6).toFixed(2)}`
  );
}

export const messages = ({problems}: Disclosure): string[] => problems.map(({message}) => message);
