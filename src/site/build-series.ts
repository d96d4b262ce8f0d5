import { type SeriesRecord, seriesId } from "../schema/series.ts";
import type { PersonDraft } from "./build-people.ts";
import { frameOf } from "./frame.ts";
import { markdownToHtml } from "./markdown.ts";
import { playlistUrl } from "./page-addresses.ts";
import type { Newsletter, Prose, Series } from "./site.ts";

/** Returns the series for the pages. */
export function buildSeries(
  record: SeriesRecord,
  people: ReadonlyMap<string, PersonDraft>,
  privacyNotice: Prose | null,
): Series {
  return {
    id: seriesId(record),
    title: record.title,
    plainTitle: record.plain_title,
    description: record.description,
    introductionHtml: markdownToHtml(record.introduction),
    timeZone: record.time_zone,
    playlistUrl: record.playlist === undefined ? null : playlistUrl(record.playlist),
    newsletter: buildNewsletter(record.newsletter, people),
    privacyNoticeUrl: privacyNotice?.page.href ?? record.privacy_notice ?? null,
    funding: record.funding.map(({ funder, grant, number }) => ({
      funder,
      grant: grant ?? null,
      number: number ?? null,
    })),
  };
}

function buildNewsletter(
  record: SeriesRecord["newsletter"],
  people: ReadonlyMap<string, PersonDraft>,
): Newsletter | null {
  const contact = record && people.get(record.contact)?.person;
  if (!contact) return null;
  const { introduction, provider, form, sender } = record;
  return {
    introductionHtml: introduction === undefined ? null : markdownToHtml(introduction),
    provider: { name: provider.name, url: provider.website },
    form: frameOf(
      { ...form, title: "Form: subscribe to the newsletter" },
      `Load the form from ${provider.name}`,
      null,
    ),
    sender,
    contact,
  };
}
