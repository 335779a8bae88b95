/** Circles, types and dynamic imports included, which the linter's own rule does not see. */
export default {
  forbidden: [{name: "no-circular", severity: "error", from: {}, to: {circular: true}}],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.json"},
    doNotFollow: {path: "node_modules"},
    exclude: {path: "[.]observablehq"},
    includeOnly: "^(src|loaders|bench)/"
  }
};
