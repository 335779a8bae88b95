import {loadSearchIndex} from "../../store/published/searchIndex.js";
import type {ReadyIndex} from "./matches.js";
import {readyIndex} from "./matches.js";

let loaded: Promise<ReadyIndex> | undefined;

/** The index once a page; after a failure it is asked for again. */
export function loadReady(): Promise<ReadyIndex> {
  loaded ??= loadSearchIndex()
    .then(readyIndex)
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}
