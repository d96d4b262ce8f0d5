// Finds talks by what the form holds. The address holds it too: it can be shared, and Back returns to it.
const form = document.forms.find;
const [status, reset] = form.nextElementSibling.children;
const [all, hits] = document.querySelectorAll("#all, #hits");
const total = status.textContent;
const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());
let index;
let retry = "";
let turn = 0;

const show = async () => {
  const mine = ++turn;
  const { q = "", ...filters } = Object.fromEntries(asked());
  const some = asked().length > 0;
  let [count, talks, note] = [0, null, ""];
  // The pages of other years are only in the index.
  if (q || (hits && some))
    try {
      index ??= import(`./find/find.js${retry}`);
      await new Promise((later) => setTimeout(later, 200));
      if (mine !== turn) return;
      ({ count, talks } = await (await index).find(q, filters, hits ? 100 : 1e9));
    } catch {
      // Another address, for what the browser keeps may be of a site that is no more.
      index = null;
      retry += "?";
      note = "The search could not be loaded. ";
    }
  if (mine !== turn) return;
  const ids = talks?.map(({ id }) => id);
  for (const talk of all.querySelectorAll("[data-year]"))
    talk.hidden = ids
      ? !ids.includes(talk.id)
      : !Object.keys(filters).every((key) => talk.matches(`[data-${key}~="${filters[key]}"]`));
  all.className = some ? "some" : "";
  hits?.replaceChildren(...(talks ?? []).map(lineOf));
  all.hidden = hits && talks;
  if (!all.hidden) count = all.querySelectorAll("[data-year]:not([hidden])").length;
  const words = some ? `${count || "No"} talk${count === 1 ? "" : "s"} found` : total;
  status.textContent = note + words;
  reset.hidden = !some;
};

const lineOf = ({ id, title, by }) => {
  const [line, link] = ["li", "a"].map((name) => document.createElement(name));
  Object.assign(link, { href: `${id}/`, textContent: title });
  line.append(link, ` ${by}`);
  return line;
};

const read = () => {
  const address = new URLSearchParams(location.search);
  for (const field of form) field.value = address.get(field.name) ?? "";
  show();
};

form.oninput = ({ target }) => {
  const types = target.name === "q" && location.search.includes("q=");
  history[types ? "replaceState" : "pushState"]("", "", `?${new URLSearchParams(asked())}`);
  show();
};
// What was found is shown already: the button, and Enter, lead to it.
form.onsubmit = () => {
  status.focus();
  return false;
};
addEventListener("popstate", read);
form.parentElement.hidden = false;
read();

// An old anchor may have moved to the page of its year.
const year = document.querySelector(`[data-webinars~="${location.hash.match(/s\d+/)}"]`);
if (year) location.assign(year.href + location.hash);
