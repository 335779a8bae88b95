import type {TreeNode} from "../budget/tree.js";
import type {IcicleSettings} from "./icicleOptions.js";
import {areaSentence} from "./icicleOptions.js";
import type {Box} from "./marks.js";
import {rect} from "./marks.js";
import type {Group} from "./svg.js";
import {accent, ink} from "./theme.js";

/** Makes a rectangle zoom in, or open its source where it has no parts, is shown whole, or Shift is held. */
export function areaPress(group: Group, node: TreeNode, box: Box, settings: IcicleSettings): void {
  const {onZoom, onOpen, root} = settings;
  const zoom = onZoom && node.children.length > 0 && node.key !== root.key ? () => onZoom(node) : undefined;
  const open = onOpen && node.compared ? () => onOpen(node) : undefined;
  const press = (event: MouseEvent | KeyboardEvent) => (event.shiftKey ? (open ?? zoom) : (zoom ?? open))?.();
  const label = areaSentence(node, settings);
  group.attr("tabindex", 0).attr("role", zoom || open ? "button" : "img").attr("aria-label", label).style("outline", "none");
  group.append("title").text(label);
  const ring = rect(group, {x: box.x + 1, y: box.y + 1, width: Math.max(2, box.width - 2), height: Math.max(2, box.height - 2)}).attr("class", "focus-ring").attr("fill", "none").attr("stroke-width", 2).attr("stroke", "none");
  group.on("focus", () => ring.attr("stroke", accent)).on("blur pointerleave", () => ring.attr("stroke", "none")).on("pointerenter", () => ring.attr("stroke", ink));
  if (!zoom && !open) return;
  group.style("cursor", "pointer").on("click", press).on("keydown", (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press(event);
  });
}
