import { createContext, onMount } from "svelte";

export const themes = ["auto", "light", "dark"] as const;
export type ThemeName = (typeof themes)[number];
const key = "bijeen.theme";

/** Light, dark, or as the device is set. `app.html` sets a kept choice before the first paint. */
export class Theme {
  current = $state<ThemeName>("auto");

  /** Call in the browser only. */
  restore() {
    try {
      const kept = localStorage.getItem(key);
      this.current = themes.find((theme) => theme === kept) ?? "auto";
    } catch {
      // storage is off: the device decides
    }
  }

  set(theme: ThemeName) {
    this.current = theme;
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    try {
      if (theme === "auto") localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // private mode: the choice lasts as long as the page
    }
  }
}

const [getTheme, setTheme] = createContext<Theme>();

/** For the outermost layout. */
export function provideTheme(): Theme {
  const theme = setTheme(new Theme());
  onMount(() => theme.restore());
  return theme;
}

/** Call while a component is being made. */
export function useTheme(): Theme {
  return getTheme();
}
