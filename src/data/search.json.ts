import {handOn} from "../../loaders/publish/kept.js";

await handOn("search.json");
