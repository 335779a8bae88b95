import {figuresCsv} from "../../loaders/figuresCsv.js";

process.stdout.write(await figuresCsv("data"));
