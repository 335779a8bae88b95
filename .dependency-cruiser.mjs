/** No circles of files, types and dynamic imports included. Those of folders that no circle of files makes it does not see: lint/folderCircles.ts does. */
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
