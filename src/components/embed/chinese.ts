/** Exhibits for pages elsewhere, with Chinese words; a build leaves the others out. */
export {embedded} from "./embedded.js";
