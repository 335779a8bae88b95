/** Arquero for browsers in one file: its entry for Node does not load in a page. */
declare module "arquero/dist/arquero.min.js" {
  const arquero: typeof import("arquero");
  export default arquero;
}
