import type {Step} from "../budget/bridge.js";
import type {BridgeSettings} from "./bridgeOptions.js";
import {stepAmount, stepName} from "./bridgeOptions.js";
import type {Box} from "./marks.js";
import {openable} from "./openable.js";
import type {Group} from "./svg.js";

/** What a step is drawn into, named; where it can be opened it takes focus, key and pointer in its whole box. */
export function stepGroup(parent: Group, step: Step, box: Box, settings: BridgeSettings): Group {
  const {opens, onOpen} = settings;
  const group = parent.append("g").attr("class", "step").attr("data-key", step.key);
  const label = `${stepName(step, settings)} ${stepAmount(step, settings)}`;
  if (onOpen && opens?.(step.key)) openable(group, {...box, label, onOpen: () => onOpen(step.key)});
  else group.append("title").text(label);
  return group;
}
