import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** What each layer may import besides itself; imports point one way. */
const layers = {
  budget: [],
  disclosure: ["budget"],
  locale: ["budget"],
  charts: ["budget", "locale"],
  store: ["budget", "disclosure", "locale"],
  site: ["locale", "store"],
  components: ["budget", "disclosure", "locale", "charts", "store"]
};

const zones = Object.entries(layers).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: ".",
  except: [...[layer, ...allowed].map((name) => `./src/${name}`), "./node_modules"],
  message: `${layer} may import ${["itself", ...allowed].join(", ")} and packages only`
}));

/** Globals of a browser, a server or Framework, which pure code must not know. */
const impure = ["document", "window", "fetch", "process", "localStorage", "FileAttachment", "display"].map((name) => ({
  name,
  message: "this layer is pure"
}));

/** What a test of a page would read of it once, perhaps before it is drawn again; and waits by the clock. */
const readsOnce = [
  ...["AwaitExpression", "CallExpression[callee.property.name='url']"].map((read) => ({
    selector: `CallExpression[callee.name='expect'] ${read}`,
    message: "wait for what is expected: says(page, …) or expect.poll(() => …)"
  })),
  ...["waitForTimeout", "setTimeout"].map((name) => ({
    selector: `CallExpression:matches([callee.name='${name}'], [callee.property.name='${name}'])`,
    message: "wait for something that is seen, not for a time"
  }))
];

export default tseslint.config(
  {ignores: ["dist", ".sites", "src/.observablehq", "tests/output", "**/*.d.ts"]},
  ...tseslint.configs.strict,
  {
    plugins: {"import-x": importX},
    settings: {"import-x/resolver-next": [{interfaceVersion: 3, name: "ts", resolve: resolveTypeScript}]},
    rules: {
      "import-x/no-default-export": "error",
      "import-x/no-restricted-paths": ["error", {basePath: import.meta.dirname, zones}],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-unused-vars": ["error", {ignoreRestSiblings: true}],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error"
    }
  },
  {
    files: ["src/budget/**", "src/disclosure/**", "src/locale/**"],
    rules: {"no-restricted-globals": ["error", ...impure], "no-restricted-imports": ["error", {patterns: ["node:*"]}]}
  },
  {
    files: ["src/**", "loaders/**", "lint/**", "bench/**"],
    rules: {"max-params": ["error", 4]}
  },
  {
    files: ["src/charts/**"],
    rules: {"no-restricted-globals": ["error", ...impure]}
  },
  {
    files: ["src/components/**", "src/store/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        {name: "document", message: "the document that pages are drawn in: store/page.js"}
      ]
    }
  },
  {
    files: ["tests/browser/**"],
    rules: {"no-restricted-syntax": ["error", ...readsOnce]}
  },
  {
    files: ["*.config.*", ".dependency-cruiser.mjs", "tests/browser/site.ts", "tests/retried.ts"],
    rules: {"import-x/no-default-export": "off"}
  }
);

/** Local imports say .js where a .ts file stands. */
function resolveTypeScript(source, file) {
  if (!source.startsWith(".")) return {found: true, path: null};
  const path = new URL(source, `file://${file}`).pathname;
  return {found: true, path: path.replace(/\.js$/, ".ts")};
}
