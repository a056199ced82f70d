import type { Router } from "express";
import type { Log } from "../log/log.ts";

/** `/healthz`: the process answers. `/readyz`: it can also save. */
export function healthRoutes(router: Router, log: Log): void {
  let available = true;
  log.onAvailable((now) => (available = now));
  router.get("/healthz", (_request, response) => void response.type("text").send("ok\n"));
  router.get("/readyz", (_request, response) => {
    response
      .status(available ? 200 : 503)
      .type("text")
      .send(available ? "ready\n" : "the store does not answer\n");
  });
}
