import {handOn} from "../../loaders/publish/kept.js";

await handOn("measures.json");
