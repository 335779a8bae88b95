/** Words of notebooks, and of the page that lists them. */
export const notebookWords = {
  notebooks: ["Notebooks", "笔记本"],
  noNotebooks: [
    "No notebook is written in this language yet. docs/notebooks.md says how one is begun.",
    "尚无中文笔记本。写法见 docs/notebooks.md。"
  ]
} as const;
