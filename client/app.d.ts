declare global {
  namespace App {
    /** What the server hands to a page; see server/http/pages.ts. Absent while developing. */
    interface Platform {
      req: { phone?: { nl: string; en: string; styles: readonly string[] } };
    }
    interface Error {
      message: string;
    }
  }
}

export {};
