import { compareTexts } from "../problems.ts";
import { type PublishedRecord, publishedSince } from "../schema/published.ts";
import type { Person, Talk } from "../site/site.ts";
import { decodePath, pathOf } from "../site-path.ts";

/**
 * Files whose addresses nobody keeps: only pages ask for them, or they are there as long as the page that they go with (a
 * talk's citations and Markdown, the feeds of a topic or a person). The page of wrong addresses has no address. Others
 * load the widget, whose address stays.
 */
const unlisted = new RegExp(
  [
    "(^|/)\\.",
    "(^|/)find/[^/]+\\.json$",
    "(^|/)card\\.png$",
    "\\.(css|map|woff2)$",
    "(?<!/widget)\\.js$",
    "^404\\.html$",
    "\\.(bib|ris|csl\\.json|md|zenodo\\.json)$",
    "/(topics|people)/[^/]+/(feed\\.(xml|json)|calendar\\.ics)$",
  ].join("|"),
);

/** Returns the addresses of built files that are not in the list of the published ones yet. */
export function newAddresses(files: readonly string[], published: PublishedRecord): string[] {
  const known = new Set(Object.keys(published).map(decodePath));
  return files
    .filter((file) => !unlisted.test(file))
    .map(pathOf)
    .filter((path) => !known.has(path));
}

/** A talk whose page stands in the list, so that the list tells which talk is which where there is no git history. */
type ListedTalk = Pick<Talk, "title"> & {
  readonly page: Pick<Talk["page"], "path">;
  readonly speakers: readonly { readonly person: Pick<Person, "id" | "plainName"> }[];
};

/** Returns `data/published.yaml` with new addresses, published since a day, in the order of the addresses. */
export function toPublishedYaml(
  published: PublishedRecord,
  fresh: readonly string[],
  day: string,
  talks: readonly ListedTalk[] = [],
): string {
  const talkAt = new Map(talks.map((talk) => [talk.page.path, talk]));
  const lines = [...Object.entries(published), ...fresh.map((path) => [path, day] as const)]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([path, entry]) => `${path}: ${entryOf(entry, talkAt.get(decodePath(path)))}\n`);
  return `${head}${lines.join("")}`;
}

/** A talk that is gone keeps what the list says of it. */
function entryOf(entry: PublishedRecord[string], talk: ListedTalk | undefined): string {
  const since = publishedSince(entry);
  const known = talk ? { ...talk, ...peopleOf(talk) } : entry;
  if (typeof known === "string") return since;
  const { title, speakers, names } = known;
  const called = title ? `title: ${JSON.stringify(title)}, ` : "";
  const by = `speakers: [${speakers.join(", ")}], names: [${names.map((name) => JSON.stringify(name)).join(", ")}]`;
  return `{ since: ${since}, ${called}${by} }`;
}

function peopleOf({ speakers }: ListedTalk): { speakers: string[]; names: string[] } {
  const people = speakers.map(({ person }) => person);
  return { speakers: people.map(({ id }) => id), names: people.map(({ plainName }) => plainName) };
}

const head = `# Every address that was ever published, the day it was first and, for a talk's page, whose it is. The
# workflow Publish keeps this list: do not edit it. An address that would vanish is a problem until
# redirects.yaml says where it went or why it is gone.

`;
