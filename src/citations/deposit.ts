import { escapeXml } from "../publish/escape-xml.ts";
import type { Deposit, Site, Talk } from "../site/site.ts";

/**
 * Returns what Zenodo asks about the recordings of a held webinar, in the form of a `.zenodo.json`
 * (developers.zenodo.org, "Deposit metadata"). Organizers check it when they deposit.
 */
export function toDeposit({ webinar, talks, licence }: Deposit, { series, pages }: Site): string {
  const { title, code, page, when } = webinar;
  const topics = new Set(talks.flatMap((talk) => talk.topics.map(({ name }) => name)));
  const deposit = {
    upload_type: "video",
    title: `${series.plainTitle} ${code}: ${title}`,
    publication_date: when.datetime?.slice(0, 10),
    creators: creatorsOf(talks),
    description: talks.map(descriptionOf).join("\n"),
    access_right: "open",
    license: licence.toLowerCase(),
    ...(topics.size > 0 && { keywords: [...topics] }),
    conference_title: series.plainTitle,
    conference_acronym: code,
    conference_dates: when.shortWords,
    conference_url: pages.home.url,
    related_identifiers: [page, ...talks.map((talk) => talk.page)].map(({ url }) => ({
      identifier: url,
      relation: "isDescribedBy",
      scheme: "url",
    })),
  };
  return `${JSON.stringify(deposit, null, 2)}\n`;
}

/** Returns the speakers of talks, each once. */
function creatorsOf(talks: readonly Talk[]) {
  const creators = talks.flatMap(({ speakers, citation }) =>
    speakers.map(({ person, affiliation }, i) => {
      const { family = person.plainName, given = null } = citation?.authors[i] ?? {};
      const creator = {
        name: given === null ? family : `${family}, ${given}`,
        ...(affiliation && { affiliation }),
        ...(person.orcidUrl && { orcid: person.orcidUrl.replace("https://orcid.org/", "") }),
      };
      return [person.id, creator] as const;
    }),
  );
  return [...new Map(creators).values()];
}

function descriptionOf({ heading, code, page, abstractFeedHtml, webinar }: Talk): string {
  const title = `${escapeXml(code ?? webinar.code)} <a href="${escapeXml(page.url)}">${escapeXml(heading)}</a>`;
  return `<p>${title}</p>${abstractFeedHtml ?? ""}`;
}
