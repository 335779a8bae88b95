import type {Bridge} from "../bridge.js";
import {bridge} from "../bridge.js";
import type {Finding} from "./finding.js";

/** A sum as a waterfall from nothing: its parts, what they leave or exceed, and the printed whole; undefined for a finding that is no sum, or whose whole is not printed. */
export function footing({terms}: Finding): Bridge | undefined {
  const whole = terms.find(({role}) => role === "whole")?.fact;
  const parts = terms.filter(({role}) => role === "part").map(({fact}) => fact);
  if (!whole || !parts.length || whole.part !== "amount" || whole.state === "blank") return undefined;
  const {steps, ...left} = bridge({fen: 0, half: 0}, {fen: whole.value, half: whole.half}, parts.map(({id, value, half}) => ({key: id, fen: value, half})));
  return {steps: steps.filter(({kind}) => kind !== "base").map((step) => (step.kind === "driver" ? {...step, kind: "part"} : step)), ...left};
}
