import { createContext, onMount } from "svelte";
import { languages, localText, type Lang, type Messages } from "./messages.ts";
import type { LocalText } from "$shared/network/state.ts";

const key = "bijeen.language";

/** The participant's page is built once for each language and holds the words of one. */
const only = import.meta.env["PHONE_LANGUAGE"] as Lang | undefined;

/**
 * The language of this device. The server always writes Dutch; a device that chose English turns
 * after mounting, so that server and first client markup are equal.
 */
export class Language {
  current = $state<Lang>(only ?? "nl");

  /** Call in the browser only. Without storage the default stays. */
  restore() {
    const kept = only ?? read();
    if (kept) this.#turn(kept);
  }

  set(lang: Lang) {
    try {
      localStorage.setItem(key, lang);
    } catch {
      // private mode: the choice lasts as long as the page
    }
    if (only && lang !== only) location.reload();
    else this.#turn(lang);
  }

  #turn(lang: Lang) {
    this.current = lang;
    document.documentElement.lang = lang;
  }

  /** @returns a text of the network in this language */
  text(text: LocalText): string {
    return localText(text, this.current);
  }
}

const [getLanguage, setLanguage] = createContext<Language>();

/** For the outermost layout: makes the language and restores the choice after mounting. */
export function provideLanguage(): Language {
  const language = setLanguage(new Language());
  onMount(() => language.restore());
  return language;
}

/** Call while a component is being made. Throws outside the layout that provides it. */
export function useLanguage(): Language {
  return getLanguage();
}

/** @returns `t`, with in `t.current` the words of the language chosen now */
export function useMessages<W>(words: Messages<W>): { readonly current: Messages<W>["nl"] } {
  const language = getLanguage();
  return {
    get current() {
      return words[language.current];
    },
  };
}

function read(): Lang | undefined {
  try {
    const kept = localStorage.getItem(key);
    return languages.find((lang) => lang === kept);
  } catch {
    return undefined;
  }
}
