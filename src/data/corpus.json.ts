import {corpusIndex} from "../../loaders/publish/publishedUnit.js";

process.stdout.write(JSON.stringify(await corpusIndex("data")));
