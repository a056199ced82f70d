import express, { type ErrorRequestHandler, type Router } from "express";
import { refuse } from "../../shared/network/refusal.ts";
import type { Deps } from "../app.ts";
import type { CommandLimits } from "../socket/limits.ts";
import { apiHeaders } from "./headers.ts";
import { joinRoutes } from "./joins.ts";
import { methodRoutes } from "./methods.ts";
import { networkRoutes } from "./networks.ts";
import { outcomeRoutes } from "./outcomes.ts";
import { problem } from "./problem.ts";
import { speakerLinkRoutes } from "./speakerLink.ts";

/** Everything under `/api`. */
export function api(deps: Deps, limits: CommandLimits): Router {
  const router = express.Router();
  router.use(apiHeaders);
  // a roster of 1,000 people with 12 short intake answers each fits in 1 MB
  router.use("/networks/:id/commands", express.json({ limit: "1mb" }));
  router.use(express.json({ limit: "64kb" }));
  networkRoutes(router, deps, limits);
  speakerLinkRoutes(router, deps, limits);
  joinRoutes(router, deps);
  outcomeRoutes(router, deps);
  methodRoutes(router);
  router.use((_request, response) => problem(response, refuse("malformed", "path")));
  router.use(faults(deps));
  return router;
}

/** What went wrong before a route could answer: a body that is too large or is not JSON; or a bug. */
function faults(deps: Deps): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error.type === "entity.too.large") return problem(response, refuse("too_large"));
    if (error.status !== undefined && error.status < 500) {
      return problem(response, refuse("malformed"));
    }
    deps.onBug(error);
    problem(response, refuse("unavailable"));
  };
}
