import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { languageName } from "../languages/language-names.ts";
import { licenceOf } from "../schema/licence.ts";
import type { PersonRecord } from "../schema/person.ts";
import type { TalkRecord } from "../schema/talk.ts";
import type { MaterialLink } from "./site.ts";

type TalkLink = NonNullable<TalkRecord["links"]>[number];
type PersonLink = NonNullable<PersonRecord["links"]>[number];

/** Returns the links of a talk: the short forms `slides` and `paper` first, then its list. */
export function talkLinks(
  { slides, paper, links = [] }: TalkRecord,
  talk: string,
  language: Language,
): MaterialLink[] {
  const short: TalkLink[] = [
    ...(slides === undefined ? [] : [{ kind: "slides" as const, url: slides }]),
    ...(paper === undefined ? [] : [{ kind: "paper" as const, url: paper }]),
  ];
  return [...short, ...links].map(({ kind, label: typed, url, ...own }) => {
    const label = typed ?? (kind === undefined ? "" : say(language, kind));
    const fullLabel = fullLabelOf(kind, typed, talk, language);
    return { kind: kind ?? null, label, fullLabel, url, ...ownTerms(own, language) };
  });
}

function ownTerms({ language: tag, licence }: Omit<TalkLink, "url">, language: Language) {
  const words = [tag === undefined ? "" : languageName(tag, language), licence ?? ""];
  return {
    language: tag ?? null,
    licence: licence === undefined ? null : { id: licence, ...licenceOf(licence) },
    note: words.filter(Boolean).join(", ") || null,
  };
}

function fullLabelOf(
  kind: TalkLink["kind"],
  typed: string | undefined,
  talk: string,
  language: Language,
): string {
  if (typed === undefined && kind === "slides") return say(language, "slides_of", { talk });
  if (typed === undefined && kind === "paper") return say(language, "paper_of", { talk });
  const label = typed ?? (kind === undefined ? "" : say(language, kind));
  return say(language, "coded", { code: label, title: talk });
}

/** Returns the address of the first link of a kind; null where there is none. */
export function urlOfKind(links: readonly MaterialLink[], kind: string): string | null {
  return links.find((link) => link.kind === kind)?.url ?? null;
}

/** Names of their own, the same in every language. */
const siteNames = {
  scholar: "Google Scholar",
  github: "GitHub",
  mastodon: "Mastodon",
  linkedin: "LinkedIn",
} as const;

/** Returns where else on the web a person is. */
export function personLinks(
  { name, links = [] }: PersonRecord,
  language: Language,
): MaterialLink[] {
  return links.map(({ kind, label: typed, url }) => {
    const label = typed ?? nameOfKind(kind, language);
    const fullLabel = say(language, "coded", { code: label, title: name });
    return { kind: kind ?? null, label, fullLabel, url, ...ownTerms({}, language) };
  });
}

function nameOfKind(kind: PersonLink["kind"], language: Language): string {
  if (kind === undefined) return "";
  if (kind === "website") return say(language, "home_page");
  return kind === "lab" ? say(language, "lab") : siteNames[kind];
}
