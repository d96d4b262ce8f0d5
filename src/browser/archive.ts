import type { FoundTalks } from "../search/found-talks.ts";
import type { FoundHit } from "../search/index-pieces.ts";

// Shows the talks that fit the form. The address holds the fields too: it can be shared, and Back returns to it.
const form = document.forms.namedItem("find") as HTMLFormElement;
const status = document.querySelector("[role=status]") as HTMLElement;
const reset = status.nextElementSibling as HTMLElement;
const all = document.querySelector("#all") as HTMLElement;
// What is found on another page: announced talks, words that are only said, and all talks where the archive is split by year.
const hits = document.querySelector("#hits") as HTMLElement;
const isSplit = "split" in form.dataset;
const total = status.textContent;
// The phrases of the language that the page is in.
const phrases = status.dataset;
const locale = phrases["locale"];
const forms: Readonly<Record<string, string>> = JSON.parse(phrases["found"] ?? "");
const plural = new Intl.PluralRules(locale);
let finder: Promise<typeof import("../search/finder.ts")> | null = null;
let retry = "";
let turn = 0;

/** Returns the names and values of the fields that are not empty; none holds a file. */
const filled = () =>
  ([...new FormData(form)] as [string, string][]).filter(([, value]) => value.trim());

const show = async () => {
  const mine = ++turn;
  const { q = "", ...filters } = Object.fromEntries(filled());
  const isAsked = filled().length > 0;
  let found: FoundTalks | null = null;
  let hasFailed = false;
  // A split archive has the talks of other years in the index only.
  if (q || (isSplit && isAsked))
    try {
      finder ??= import(`./find/find.js${retry}`);
      const loading = finder;
      // Debounce: only the last of several quick keystrokes searches.
      await new Promise((later) => setTimeout(later, 200));
      if (mine !== turn) return;
      found = await (await loading).find(q, filters, isSplit ? 100 : 1e9);
    } catch {
      // The browser may have cached files of a replaced build: the next attempt uses another address.
      finder = null;
      retry += "?";
      hasFailed = true;
    }
  if (mine !== turn) return;
  const counted = foundWords(showTalks(found, filters));
  const meant = found?.meant ? `${phrases["meant"]?.replace("{word}", found.meant)} ` : "";
  status.textContent = hasFailed ? (phrases["failed"] ?? "") : meant + (isAsked ? counted : total);
  all.className = isAsked ? "some" : "";
  reset.hidden = !isAsked;
};

const foundWords = (count: number) =>
  count === 0
    ? (phrases["none"] ?? "")
    : (forms[plural.select(count)] ?? forms["other"] ?? "").replace(
        "{count}",
        count.toLocaleString(locale),
      );

/** Shows the talks that were found, or else those that fit the filters, and returns how many they are. */
const showTalks = (found: FoundTalks | null, filters: Readonly<Record<string, string>>) => {
  const ids = found?.talks.filter(({ said }) => !said).map(({ id }) => id);
  const talks = [...all.querySelectorAll<HTMLElement>("[data-year]")];
  for (const talk of talks)
    talk.hidden = ids
      ? !ids.includes(talk.id)
      : !Object.keys(filters).every((key) => talk.matches(`[data-${key}~="${filters[key]}"]`));
  hits.replaceChildren(
    ...(found?.talks ?? []).filter(({ label, said }) => isSplit || label || said).map(lineOf),
  );
  all.hidden = isSplit && found !== null;
  return found ? found.count : talks.filter(({ hidden }) => !hidden).length;
};

const lineOf = ({ id, title, by, label, said }: FoundHit) => {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${id}/${said ? `#${said.anchor}` : ""}`;
  link.textContent = title;
  const where = said ? ` · ${phrases["said"]?.replace("{moment}", said.at)}` : "";
  line.append(link, `${label ? ` (${label})` : ""} ${by}${where}`);
  return line;
};

const readAddress = () => {
  const address = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]"))
    field.value = address.get(field.name) ?? "";
  show();
};

form.oninput = ({ target }) => {
  const isTyping = (target as HTMLInputElement).name === "q" && location.search.includes("q=");
  // Back undoes a whole search, not a letter of it.
  history[isTyping ? "replaceState" : "pushState"]("", "", `?${new URLSearchParams(filled())}`);
  show();
};
// The results are shown already: the button and Enter move the focus to their count.
form.onsubmit = () => {
  status.focus();
  return false;
};
addEventListener("popstate", readAddress);
(form.parentElement as HTMLElement).hidden = false;
readAddress();

// The talk of an old anchor may have moved to the page of its year.
const year = document.querySelector<HTMLAnchorElement>(
  `[data-webinars~="${location.hash.match(/s\d+/)}"]`,
);
if (year) location.assign(year.href + location.hash);
