import {keep, kept} from "../../store/kept.js";

const name = "initials";

/** Those last signed with, so that they are entered once. */
export const initials = {
  last: () => kept(name) ?? "",
  remember: (text: string) => keep(name, text)
};
