import {publishedArchive} from "../../loaders/publish/publishedArchive.js";

process.stdout.write(await publishedArchive("data"));
