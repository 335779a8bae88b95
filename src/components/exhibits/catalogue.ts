import type {Exhibit} from "../exhibit.js";
import type {PageContext} from "../page.js";
import {bridgeExhibit} from "./bridge.js";
import {driversExhibit} from "./drivers.js";
import {flowExhibit} from "./flow.js";
import {headlineExhibit} from "./headlines.js";
import {likeForLikeExhibit} from "./likeForLike.js";
import {materialityExhibit} from "./materiality.js";
import {trendExhibit} from "./trend.js";
import {treeExhibit} from "./tree.js";
import {variancesExhibit} from "./variances.js";

/** Makes an exhibit for a view; undefined where the loaded documents do not allow it. */
export type ExhibitMaker = (context: PageContext) => Exhibit | undefined;

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
