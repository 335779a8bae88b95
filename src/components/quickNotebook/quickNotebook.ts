import {kept} from "../../store/decided/browserStorage.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {NotebookPanel} from "./notebookPanel.js";

/** The notebook of this page, whatever view it is drawn for. */
let panel: Promise<NotebookPanel> | undefined;

/** A notebook that is written in the browser; what makes it up is loaded when it is opened, or holds something. */
export function quickNotebook(context: PageContext): HTMLElement {
  const {t} = context;
  const body = element("div", {});
  const open = element(
    "button",
    {type: "button", class: "primary", id: "open-notebook", onclick: () => void show()},
    t("quickOpenPanel")
  );
  const show = async () => {
    const own = await (panel ??= openPanel(context));
    own.show(context);
    body.replaceChildren(own.node);
  };
  body.append(open);
  if (typeof window !== "undefined" && (panel || isAsked())) void show();
  return element(
    "section",
    {class: "quick block", id: "notebook", "aria-labelledby": "quick-heading"},
    element("h2", {id: "quick-heading"}, t("quickTitle")),
    element("p", {class: "subtitle"}, t("quickLead")),
    body
  );
}

function isAsked(): boolean {
  return location.hash.startsWith("#notebook") || kept("notebook") !== undefined;
}

/** Takes over what an address holds, and what other pages change meanwhile. */
async function openPanel(context: PageContext): Promise<NotebookPanel> {
  const [{NotebookPanel: Panel}, {ownNotebook}, {notebookOf}] = await Promise.all([
    import("./notebookPanel.js"),
    import("../../store/decided/keptNotebook.js"),
    import("../../store/decided/notebookAddress.js")
  ]);
  const made = new Panel(ownNotebook, context);
  const takeOver = () => {
    const linked = notebookOf(location.hash);
    if (!linked) return;
    ownNotebook.replace(linked);
    made.say(context.t("quickFromLink"));
    history.replaceState(history.state, "", `${location.pathname}${location.search}#notebook`);
    document.getElementById("notebook")?.scrollIntoView();
  };
  addEventListener("hashchange", takeOver);
  addEventListener("storage", ({key}) => key === "notebook" && ownNotebook.reread());
  takeOver();
  return made;
}
