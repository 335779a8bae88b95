/** Puts what a page is of between the page's own name and the product's: "Overview · … | Budget disclosures". */
export function titleOf(initial: string): (...of: readonly string[]) => string {
  const at = initial.lastIndexOf(" | ");
  const [page, product] = at < 0 ? [initial, ""] : [initial.slice(0, at), initial.slice(at)];
  return (...of) => [page, ...of].filter(Boolean).join(" · ") + product;
}
