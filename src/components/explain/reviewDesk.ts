import type {Review} from "../../budget/explain/review.js";
import {mergeReviews, reviewKey} from "../../budget/explain/review.js";
import {keep, kept} from "../../store/kept.js";
import {draftsText, readDrafts} from "../../store/reviewDrafts.js";
import type {UnitFile} from "../../store/unitFile.js";

/** A unit's reviews: those that came with the site, and over them the reader's own, kept in this browser. */
export interface ReviewDesk {
  readonly all: () => readonly Review[];
  readonly find: (about: Pick<Review, "line" | "base" | "year">) => Review | undefined;
  /** Keeps a review, or takes the reader's own back. Says whether the browser could keep it. */
  readonly put: (review: Review) => boolean;
  readonly drop: (about: Pick<Review, "line" | "base" | "year">) => boolean;
  readonly take: (reviews: readonly Review[]) => boolean;
}

export function reviewDesk(unit: UnitFile): ReviewDesk {
  const name = `reviews/${unit.unit.code}`;
  let own: readonly Review[] = readDrafts(kept(name) ?? "");
  const save = (reviews: readonly Review[]) => {
    own = reviews;
    return keep(name, own.length ? draftsText(own) : undefined);
  };
  const without = (about: Pick<Review, "line" | "base" | "year">) => own.filter((review) => reviewKey(review) !== reviewKey(about));
  const all = () => mergeReviews(unit.reviews, own);
  return {
    all,
    find: (about) => all().find((review) => reviewKey(review) === reviewKey(about)),
    put: (review) => save([...without(review), review]),
    drop: (about) => save(without(about)),
    take: (reviews) => save(mergeReviews(own, reviews))
  };
}
