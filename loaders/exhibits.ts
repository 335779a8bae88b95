import {parseArgs} from "node:util";
import {readCorpus} from "./corpus/corpus.js";
import {askedGallery, exhibitsHelp, exhibitsOptions} from "./exhibits/askedGallery.js";
import {writeGallery} from "./exhibits/writeGallery.js";

const usage = (error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\ntry: npm run exhibits -- --help`);
  process.exit(2);
};

try {
  const {values} = parseArgs({options: exhibitsOptions});
  if (values.help) console.log(exhibitsHelp);
  else {
    const asked = askedGallery(values);
    const corpus = await readCorpus("data", ({done, total, document}) =>
      console.error(`reading ${done + 1} of ${total}: ${document}`)
    );
    await writeGallery(corpus, values.out, asked, (line) => console.error(line));
    console.error(`wrote ${values.out}/index.html`);
  }
} catch (error) {
  usage(error);
}
