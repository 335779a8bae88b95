// Arquero's own entry needs Node's file system; these two modules run anywhere but have no types beside them.
declare module "arquero/src/table/index.js" {
  export {table} from "arquero/dist/types/table/index.js";
}
declare module "arquero/src/table/BitSet.js" {
  export {BitSet} from "arquero/dist/types/table/BitSet.js";
}
