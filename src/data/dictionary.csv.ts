import {dictionaryCsv} from "../store/dictionary.js";

process.stdout.write(dictionaryCsv());
