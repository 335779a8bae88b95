import {dictionaryCsv} from "../store/published/dictionary.js";

process.stdout.write(dictionaryCsv());
