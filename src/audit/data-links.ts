import type { DataAddress } from "../checks/engine/data-addresses.ts";
import type { DataText } from "../checks/engine/texts.ts";
import type { Records } from "../load/records.ts";
import { placeOf, positionOf } from "../load/source.ts";
import { binaryPathsOf, outputs } from "../outputs.ts";
import type { Problem } from "../problems.ts";
import type { Site } from "../site/site.ts";
import { decodePath } from "../site-path.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";
import { builtSite } from "./findings.ts";
import { linksResolve, whyBroken } from "./rules/links-resolve.ts";
import { redirectsArrive } from "./rules/redirects-arrive.ts";

/** Records and their texts. */
interface Linking {
  readonly records: Records;
  readonly texts: readonly DataText[];
}

/**
 * Returns a problem for each address in the data that will lead nowhere on the site, and for each redirect that will not
 * arrive: what the rules on the built site would say, at the line of the data, before anything is built.
 */
export function linkProblems({ records, texts }: Linking, site: Site): Problem[] {
  const built = siteToBe(records, site);
  const links = texts.flatMap((text) =>
    text.addresses.flatMap((address) => problemOf(text, address, built)),
  );
  return [...redirectsArrive.checkSite(built), ...links];
}

/** The built site as far as it is known before it is rendered: what answers where, without the places in pages. */
function siteToBe(records: Records, site: Site): BuiltSite {
  const { home } = site.pages;
  const root = home.url.slice(0, -home.path.length);
  const premises = { root, today: "", records, meant: new Set<string>() };
  const nothing = { problems: [], addresses: new Map() };
  return builtSite({ ...nothing, answers: new Map(answersOf(site)) }, premises);
}

function answersOf(site: Site): [string, BuiltPage | null][] {
  const files = Object.entries(outputs).flatMap(([name, { of, path }]) =>
    // The data never links to what only the search loads.
    name === "search" ? [] : of(site).map((thing) => path(thing)),
  );
  const paths = [...files, ...binaryPathsOf(site)].map((path) =>
    path.replace(/(^|\/)index\.html$/, "$1"),
  );
  const forward = { file: "", titles: [], ids: new Set<string>(), forwards: true };
  return [
    ...paths.map((path) => [decodePath(path), null] as [string, null]),
    ...["/", ...site.redirects.map(({ path }) => path)].map(
      (path) => [decodePath(path), forward] as [string, BuiltPage],
    ),
  ];
}

function problemOf(
  { source, path }: DataText,
  { start, typed, url }: DataAddress,
  built: BuiltSite,
): Problem[] {
  if (url === null) return [];
  const fact = whyBroken(built, { kind: "link", value: url.href, from: "/" });
  if (fact === null) return [];
  const place = placeOf(source, path, { start, end: start + typed.length });
  const position = positionOf(source, place.start);
  return [{ file: source.file, ...position, field: path.join("."), fact, rule: linksResolve.name }];
}
