/** Exhibits for pages elsewhere, with English words; a build leaves the others out. */
export {embedded} from "./embedded.js";
