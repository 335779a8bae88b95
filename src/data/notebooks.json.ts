import {fileURLToPath} from "node:url";
import {notebooksIn} from "../../loaders/notebooks/notebooks.js";

process.stdout.write(JSON.stringify(await notebooksIn(fileURLToPath(new URL("..", import.meta.url)))));
