import {join} from "node:path";
import type {Decision} from "../src/budget/crosswalk/decision.js";
import type {Waiver} from "../src/budget/checks/waiver.js";
import type {Review} from "../src/budget/explain/review.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {Problem} from "../src/disclosure/problem.js";
import {decisionsName, decisionsOf} from "./decisions.js";
import {reviewsName, reviewsOf} from "./reviews.js";
import {waiversName, waiversOf} from "./waivers.js";

/** What people decided on one unit, kept in files beside its disclosures and never written by the build. */
export interface Reviewed {
  readonly decisions: readonly Decision[];
  readonly waivers: readonly Waiver[];
  readonly reviews: readonly Review[];
}

export const nothingReviewed: Reviewed = {decisions: [], waivers: [], reviews: []};

/** Names of the files, as a unit's folder may hold them. */
export const reviewedNames: readonly string[] = [decisionsName, waiversName, reviewsName];

/** The reviewed files of a unit's folder; `folder` is its path, `document` begins the places of problems. */
export async function reviewedIn(folder: string, document: string, names: readonly string[], own: readonly Disclosure[]): Promise<{readonly reviewed: Reviewed; readonly problems: readonly Problem[]}> {
  const paths = (name: string) => [join(folder, name), `${document}/${name}`] as const;
  const decided = names.includes(decisionsName) ? await decisionsOf(own, ...paths(decisionsName)) : {decisions: [], problems: []};
  const waived = names.includes(waiversName) ? await waiversOf(own, ...paths(waiversName)) : {waivers: [], problems: []};
  const {reviews, problems} = names.includes(reviewsName) ? await reviewsOf(own, ...paths(reviewsName)) : {reviews: [], problems: []};
  return {reviewed: {decisions: decided.decisions, waivers: waived.waivers, reviews}, problems: [...decided.problems, ...waived.problems, ...problems]};
}
