import {select} from "d3-selection";
import type {Flow} from "../budget/flow/model.js";
import {along} from "../budget/flow/walk.js";
import type {Svg} from "./svg.js";

/** While the pointer or the focus is on a place, all that its money does not flow through is dimmed. */
export function dimOthers(svg: Svg, flow: Flow): void {
  const nodes = svg.selectAll<SVGGElement, unknown>("[data-node]");
  const links = svg.selectAll<SVGElement, unknown>("[data-source]");
  const show = (ids: ReadonlySet<string> | undefined) => {
    const has = (element: Element, name: string) => !ids || ids.has(element.getAttribute(name)!);
    nodes.attr("opacity", (_, i, all) => (has(all[i]!, "data-node") ? null : 0.25));
    links.attr("opacity", (_, i, all) => (has(all[i]!, "data-source") && has(all[i]!, "data-target") ? null : 0.2));
  };
  nodes.each((_, i, all) => {
    const ids = along(flow, all[i]!.getAttribute("data-node")!);
    select(all[i]!).on("pointerenter.dim focus.dim", () => show(ids)).on("pointerleave.dim blur.dim", () => show(undefined));
  });
}
