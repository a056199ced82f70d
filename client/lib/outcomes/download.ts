import { isRefusal, refuse, type Refusal } from "../../../shared/network/refusal.ts";

export type Wish =
  | { readonly format: "markdown" | "json" }
  | {
      readonly format: "csv";
      readonly part: "action-points" | "attendance" | "groups" | "times" | "questions";
    };

export type Downloaded = { readonly fileName: string } | Refusal | { readonly offline: true };

/**
 * Fetches a file with the key in a header, so that the key is in no address, and hands it to the
 * browser to keep.
 */
export async function download(
  networkId: string,
  key: string,
  wish: Wish,
  lang: "nl" | "en",
): Promise<Downloaded> {
  try {
    const query = new URLSearchParams({ ...wish, lang });
    const response = await fetch(
      `/api/networks/${encodeURIComponent(networkId)}/outcomes?${query}`,
      {
        headers: { authorization: `Bearer ${key}` },
      },
    );
    if (!response.ok) {
      const body: unknown = await response.json().catch(() => null);
      const refused = typeof body === "object" && body !== null && isRefusal(body);
      return refused ? body : refuse("unavailable");
    }
    const fileName = fileNameOf(response.headers.get("content-disposition")) ?? "bijeen";
    keep(await response.blob(), fileName);
    return { fileName };
  } catch {
    return { offline: true };
  }
}

/** @returns the plain name that the server gave its file */
export function fileNameOf(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? "")?.[1];
}

function keep(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // the browser needs the address until it has begun
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
