import { error } from "@sveltejs/kit";
import { isOwn } from "$shared/content/own.ts";

/** Own methods are on the device only: the page itself looks them up. */
export async function load({ params, parent }) {
  const { methods } = await parent();
  const method = methods.find(({ id }) => id === params.id) ?? null;
  if (!method && !isOwn(params.id)) error(404);
  return { id: params.id, method };
}
