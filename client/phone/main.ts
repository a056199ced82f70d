import { mount } from "svelte";
import Root from "./Root.svelte";

/** The participant's page; `routes/s/[code]` rendered the words that stand here until now. */
const target = document.querySelector(".app");
if (target) {
  target.replaceChildren();
  mount(Root, { target });
}
