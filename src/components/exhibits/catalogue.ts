import type {ChoiceChecks} from "../page/choiceChecks.js";
import type {PageContext} from "../page/context.js";
import {explainChecks} from "../view/materialLines.js";
import {structureChecks} from "../view/structureChoices.js";
import {varianceChecks} from "../view/varianceChoices.js";
import {bridgeExhibit} from "./bridgeExhibit.js";
import {driversExhibit} from "./driversExhibit.js";
import type {Exhibit} from "./exhibit.js";
import {flowExhibit, flowMissing} from "./flowExhibit.js";
import {likeForLikeExhibit, likeForLikeMissing} from "./likeForLikeExhibit.js";
import {materialityExhibit} from "./materialityExhibit.js";
import {treeExhibit, treeMissing} from "./treeExhibit.js";
import {trendExhibit} from "./trendExhibit.js";
import {headlineExhibit, variancesExhibit} from "./variancesExhibit.js";

/** What is known of an exhibit before it is drawn. */
interface CatalogueRow {
  /** Makes the exhibit for a view; undefined where the loaded documents do not allow it. */
  readonly make: (context: PageContext) => Exhibit | undefined;
  /** The page that its link leads back to. */
  readonly home: string;
  /** What its choices may be. */
  readonly checks: ChoiceChecks;
  /** What is said in its place where its own figures do not allow it; undefined where they are not why. */
  readonly missing?: (context: PageContext) => string | undefined;
}

/** Every exhibit, by the name that its address carries. A new one is a new row. */
export const catalogue: Readonly<Record<string, CatalogueRow>> = {
  headlines: {make: headlineExhibit, home: "/", checks: {}},
  bridge: {make: bridgeExhibit, home: "/", checks: {}},
  drivers: {make: driversExhibit, home: "/explanations", checks: explainChecks},
  likeForLike: {make: likeForLikeExhibit, home: "/explanations", checks: explainChecks, missing: likeForLikeMissing},
  materiality: {make: materialityExhibit, home: "/explanations", checks: explainChecks},
  trend: {make: trendExhibit, home: "/", checks: {}},
  variances: {make: variancesExhibit, home: "/variances", checks: varianceChecks},
  flow: {make: flowExhibit, home: "/structure", checks: structureChecks, missing: flowMissing},
  tree: {make: treeExhibit, home: "/structure", checks: structureChecks, missing: treeMissing}
};

/** The row of a name that an address may carry. */
export function catalogueRow(id: string): CatalogueRow | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
}

export function exhibitOf(id: string, context: PageContext): Exhibit | undefined {
  return catalogueRow(id)?.make(context);
}
