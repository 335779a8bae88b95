import type {Box} from "./marks.js";
import {rect} from "./marks.js";
import type {Group} from "./svg.js";
import {accent, rule} from "./theme.js";

interface Openable extends Box {
  readonly label: string;
  readonly onOpen?: (() => void) | undefined;
  /** Undefined for what can be opened but shows no state. */
  readonly expanded?: boolean | undefined;
}

/** A row that can be reached and opened by keyboard, mouse and touch, with a ring that shows where the focus is. */
export function openable(row: Group, {label, onOpen, expanded, ...box}: Openable): void {
  row
    .attr("tabindex", 0)
    .attr("role", onOpen ? "button" : "img")
    .attr("aria-label", label)
    .attr("aria-expanded", onOpen && expanded !== undefined ? String(expanded) : null)
    .style("outline", "none");
  row.append("title").text(label);
  const shade = rect(row, box)
    .attr("fill", rule)
    .attr("fill-opacity", expanded ? 0.35 : 0);
  const ring = rect(row, {x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2})
    .attr("class", "focus-ring")
    .attr("rx", 2)
    .attr("fill", "none")
    .attr("stroke-width", 2)
    .attr("stroke", "none");
  row.on("focus", () => ring.attr("stroke", accent)).on("blur", () => ring.attr("stroke", "none"));
  if (!onOpen) return;
  row
    .style("cursor", "pointer")
    .on("pointerenter", () => shade.attr("fill-opacity", 0.35))
    .on("pointerleave", () => shade.attr("fill-opacity", expanded ? 0.35 : 0))
    .on("click", onOpen)
    .on("keydown", (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onOpen();
    });
}
