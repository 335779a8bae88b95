import {commandLine} from "./commands/commandLine.js";

const {out, error, code} = await commandLine(process.argv.slice(2));
process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
  if (reason.code !== "EPIPE") throw reason;
});
process.stderr.write(error);
process.stdout.write(out);
process.exitCode = code;
