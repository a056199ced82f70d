import { buffer } from "node:stream/consumers";
import { run } from "./run.ts";

// who reads only the first lines, such as `head`, closes the pipe: that is no fault
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
const { code, out, err } = await run(process.argv.slice(2), {
  // npm runs scripts in the folder of the package, and says here where it was called
  cwd: process.env["INIT_CWD"] ?? process.cwd(),
  stdin: () => buffer(process.stdin),
});
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
