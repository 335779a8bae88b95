import {describe, expect, it} from "vitest";
import {sentencesRight, together} from "../../../bench/judged/sentences.js";

/** Parts per hundred of what was labelled by hand, rounded down: what the grammar may not fall below. */
const least: Readonly<Record<string, number>> = {
  subject: 90,
  fund: 90,
  phase: 98,
  amount: 99,
  base: 97,
  change: 97,
  rate: 93,
  share: 100,
  completion: 100,
  direction: 97,
  reason: 98,
  count: 81
};

describe("sentences labelled by hand", async () => {
  const parts = together(await sentencesRight());
  it.each(Object.entries(least))("%s: at least %i % are read right", (part, share) => {
    const {labelled, right} = parts[part]!;
    expect((100 * right) / labelled).toBeGreaterThanOrEqual(share);
  });
  it("hardly anything is made up", () => {
    const {madeUp} = parts.direction!;
    expect(madeUp).toBeLessThanOrEqual(1);
  });
});
