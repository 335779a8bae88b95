import {notebooksIn} from "../../loaders/notebooks/notebooks.js";

process.stdout.write(JSON.stringify(await notebooksIn("src")));
