import {readFile} from "node:fs/promises"; import {readDocument} from "./src/disclosure/readDocument.ts";
const d=await readDocument(await readFile(process.argv[2]!),{document:"x.md",unitCode:"1"});
for(const c of d.claims) console.log(JSON.stringify({...c,source:undefined,sources:undefined,reasons:undefined}).slice(0,600));
