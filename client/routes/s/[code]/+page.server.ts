import { dev } from "$app/environment";
import type { PageServerLoad } from "./$types";

/** The page brings its own script: docs/decisions/0010. */
export const csr = false;

export const load: PageServerLoad = ({ platform }) => {
  const built = platform?.req.phone;
  if (built) return built;
  if (!dev) throw new Error("the server did not say where the participant's script is");
  return { nl: "/client/phone/main.ts", en: "/client/phone/main.ts", styles: [] };
};
