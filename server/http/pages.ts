import type { RequestListener, Server } from "node:http";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

/** The pages as `vite build` made them. */
export async function builtPages(): Promise<RequestListener> {
  const file = resolve(import.meta.dirname, "../../build/handler.js");
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: RequestListener };
  return handler;
}

/** The pages straight from their sources, renewed as they change. */
export async function devPages(http: Server): Promise<RequestListener> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server: http } },
    appType: "custom",
  });
  return vite.middlewares as unknown as RequestListener;
}
