import { redirect } from "@sveltejs/kit";
import { readCode } from "$shared/wire/roomCode.ts";
import type { PageServerLoad } from "./$types";

/** A code that was sent before the page's script had woken up still opens the door. */
export const load: PageServerLoad = ({ url }) => {
  const typed = url.searchParams.get("code");
  if (!typed) return;
  const read = readCode(typed);
  redirect(303, `/s/${"code" in read ? read.code : encodeURIComponent(typed)}`);
};
