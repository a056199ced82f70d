import type { Router } from "express";
import type { Deps } from "../app.ts";

export function outcomeRoutes(_router: Router, _deps: Deps): void {}
