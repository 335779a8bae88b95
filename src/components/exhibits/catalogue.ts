import type {PageContext} from "../page/context.js";
import {bridgeExhibit} from "./bridgeExhibit.js";
import {driversExhibit} from "./driversExhibit.js";
import type {Exhibit} from "./exhibit.js";
import {flowExhibit} from "./flowExhibit.js";
import {likeForLikeExhibit} from "./likeForLikeExhibit.js";
import {materialityExhibit} from "./materialityExhibit.js";
import {treeExhibit} from "./treeExhibit.js";
import {trendExhibit} from "./trendExhibit.js";
import {headlineExhibit, variancesExhibit} from "./variancesExhibit.js";

/** Makes an exhibit for a view; undefined where the loaded documents do not allow it. */
type ExhibitMaker = (context: PageContext) => Exhibit | undefined;

/** Every exhibit, by the name that its address carries. A new one is a new row. */
export const catalogue: Readonly<Record<string, ExhibitMaker>> = {
  headlines: headlineExhibit,
  bridge: bridgeExhibit,
  drivers: driversExhibit,
  likeForLike: likeForLikeExhibit,
  materiality: materialityExhibit,
  trend: trendExhibit,
  variances: variancesExhibit,
  flow: flowExhibit,
  tree: treeExhibit
};

export function exhibitOf(id: string, context: PageContext): Exhibit | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id]!(context) : undefined;
}
