/** No circles, types and dynamic imports included: between files, and with --collapse "^.+(?=/)" between folders. */
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
