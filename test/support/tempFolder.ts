import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A fresh folder of our own, gone when the process ends. `remove` does it earlier.
 * @param inside where it is made
 */
export function tempFolder(inside = tmpdir()): { path: string; remove: () => void } {
  const path = mkdtempSync(join(inside, "bijeen-"));
  const remove = () => rmSync(path, { recursive: true, force: true });
  process.on("exit", remove);
  return {
    path,
    remove() {
      process.off("exit", remove);
      remove();
    },
  };
}
