import {corpusIndex} from "../../loaders/corpusIndex.js";

process.stdout.write(JSON.stringify(await corpusIndex("data")));
