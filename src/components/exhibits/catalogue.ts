import {loadPeers} from "../../store/published/published.js";
import type {Word} from "../../locale/words/words.js";
import type {ChoiceTable} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {compareChoices} from "../view/compareChoices.js";
import {explainChoices} from "../view/materialLines.js";
import {structureChoices} from "../view/structureChoices.js";
import {trendChoices} from "../view/trendChoices.js";
import {varianceChoices} from "../view/varianceChoices.js";
import type {Exhibit} from "./exhibit.js";
import type {PeerData} from "./peerShared.js";

/** How an exhibit is made. */
interface ExhibitMaker {
  /** The exhibit for a view; undefined where the loaded documents do not allow it. */
  readonly make: (context: PageContext) => Exhibit | undefined;
  /** What is said in its place where its own figures do not allow it; undefined where they are not why. */
  readonly missing?: (context: PageContext) => string | undefined;
}

/** What is known of an exhibit before it is drawn. */
interface CatalogueRow {
  /** What it is called before it is drawn. */
  readonly name: Word;
  /** The module that makes it, which only a page that shows it asks for. */
  readonly load: () => Promise<ExhibitMaker>;
  /** The page that its link leads back to. */
  readonly home: string;
  /** What may be chosen of it. */
  readonly choices: ChoiceTable;
  /** It is made from the figures of many units, of which no versions are kept. */
  readonly isOfMany?: true;
}

/** Every exhibit, by the name that its address carries. A new one is a new row. */
export const catalogue: Readonly<Record<string, CatalogueRow>> = {
  headlines: {
    name: "exhibitHeadlines",
    load: async () => ({make: (await import("./variancesExhibit.js")).headlineExhibit}),
    home: "/",
    choices: {}
  },
  bridge: {
    name: "exhibitBridge",
    load: async () => ({make: (await import("./bridgeExhibit.js")).bridgeExhibit}),
    home: "/",
    choices: {}
  },
  drivers: {
    name: "exhibitDrivers",
    load: async () => ({make: (await import("./driversExhibit.js")).driversExhibit}),
    home: "/explanations",
    choices: explainChoices
  },
  likeForLike: {
    name: "exhibitLikeForLike",
    load: async () => {
      const {likeForLikeExhibit, likeForLikeMissing} = await import("./likeForLikeExhibit.js");
      return {make: likeForLikeExhibit, missing: likeForLikeMissing};
    },
    home: "/explanations",
    choices: explainChoices
  },
  materiality: {
    name: "exhibitMateriality",
    load: async () => ({make: (await import("./materialityExhibit.js")).materialityExhibit}),
    home: "/explanations",
    choices: explainChoices
  },
  trend: {
    name: "exhibitTrend",
    load: async () => ({make: (await import("./trendExhibit.js")).trendExhibit}),
    home: "/",
    choices: {}
  },
  trends: {
    name: "exhibitTrends",
    load: async () => ({make: (await import("./trendsExhibit.js")).trendsExhibit}),
    home: "/trends",
    choices: trendChoices
  },
  accounts: {
    name: "exhibitAccounts",
    load: async () => {
      const {accountsExhibit, accountsMissing} = await import("./accountsExhibit.js");
      return {make: accountsExhibit, missing: accountsMissing};
    },
    home: "/trends",
    choices: trendChoices
  },
  ranking: {
    name: "exhibitRanking",
    load: async () => ofPeers((await import("./rankingExhibit.js")).rankingExhibit),
    home: "/compare",
    choices: compareChoices,
    isOfMany: true
  },
  distribution: {
    name: "exhibitDistribution",
    load: async () => ofPeers((await import("./distributionExhibit.js")).distributionExhibit),
    home: "/compare",
    choices: compareChoices,
    isOfMany: true
  },
  pair: {
    name: "exhibitPair",
    load: async () => ofPeers((await import("./pairExhibit.js")).pairExhibit),
    home: "/compare",
    choices: compareChoices,
    isOfMany: true
  },
  scatter: {
    name: "exhibitScatter",
    load: async () => ofPeers((await import("./scatterExhibit.js")).scatterExhibit),
    home: "/compare",
    choices: compareChoices,
    isOfMany: true
  },
  variances: {
    name: "exhibitVariances",
    load: async () => ({make: (await import("./variancesExhibit.js")).variancesExhibit}),
    home: "/variances",
    choices: varianceChoices
  },
  flow: {
    name: "exhibitFlow",
    load: async () => {
      const {flowExhibit, flowMissing} = await import("./flowExhibit.js");
      return {make: flowExhibit, missing: flowMissing};
    },
    home: "/structure",
    choices: structureChoices
  },
  tree: {
    name: "exhibitTree",
    load: async () => {
      const {treeExhibit, treeMissing} = await import("./treeExhibit.js");
      return {make: treeExhibit, missing: treeMissing};
    },
    home: "/structure",
    choices: structureChoices
  }
};

/** An exhibit of many units, made from what is published of all of them. */
async function ofPeers(make: (data: PeerData, context: PageContext) => Exhibit | undefined): Promise<ExhibitMaker> {
  const file = await loadPeers();
  return {make: (context) => make({file}, context)};
}

/** The row of a name that an address may carry. */
export function catalogueRow(id: string): CatalogueRow | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
}

export async function exhibitOf(id: string, context: PageContext): Promise<Exhibit | undefined> {
  const maker = await catalogueRow(id)?.load();
  return maker?.make(context);
}
