import {publishedArchive} from "../../loaders/publishedArchive.js";

process.stdout.write(await publishedArchive("data"));
