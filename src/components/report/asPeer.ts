import {withPeer} from "../../store/published/peer.js";
import {loadPeers} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {codeMark} from "./openedUnit.js";

/** The same view of an opened unit as one among the published, under its own code and name. */
export function asPeer(context: PageContext): PageContext {
  const {unit, view, t} = context;
  const own = {...unit.unit, code: unit.unit.code + codeMark, name: unit.unit.name + t("openedHere")};
  return {
    ...context,
    view: {...view, unit: own.code},
    peers: async () =>
      withPeer(await loadPeers(), {latest: {unit: own, fiscalYear: unit.fiscalYears.at(-1)!}, lines: unit.lines})
  };
}
