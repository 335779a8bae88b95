import {figuresCsv} from "../../loaders/publish/figuresCsv.js";

process.stdout.write(await figuresCsv("data"));
