import type { Router } from "express";
import { methodById } from "../../shared/content/library.ts";
import { refuse } from "../../shared/network/refusal.ts";
import { problem } from "./problem.ts";

/** One method of the library with its steps: a phone fetches only the one that it needs. */
export function methodRoutes(router: Router): void {
  router.get("/methods/:id", (request, response) => {
    const method = methodById(request.params.id);
    if (!method) return problem(response, refuse("unknown_method", "id"));
    response.set("Cache-Control", "public, max-age=3600").json(method);
  });
}
