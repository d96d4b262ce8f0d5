import type { SeriesRecord } from "../schema/series.ts";
import type { PersonDraft } from "./build-people.ts";
import { frameOf } from "./frame.ts";
import { markdownToHtml } from "./markdown.ts";
import { playlistUrl, seriesId } from "./page-addresses.ts";
import type { Newsletter, Prose, Series } from "./site.ts";
import { spokenHtml } from "./spoken-html.ts";

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
    introductionHtml: spokenHtml(markdownToHtml(record.introduction), record),
    timeZone: record.time_zone,
    playlistUrl: record.playlist === undefined ? null : playlistUrl(record.playlist),
    newsletter: buildNewsletter(record, people),
    privacyNoticeUrl: privacyNotice?.page.href ?? record.privacy_notice ?? null,
    funding: record.funding.map(({ funder, grant, number }) => ({
      funder,
      grant: grant ?? null,
      number: number ?? null,
    })),
  };
}

function buildNewsletter(
  series: SeriesRecord,
  people: ReadonlyMap<string, PersonDraft>,
): Newsletter | null {
  const { newsletter } = series;
  const contact = newsletter && people.get(newsletter.contact)?.person;
  if (!contact) return null;
  const { introduction, provider, form, sender } = newsletter;
  return {
    introductionHtml:
      introduction === undefined ? null : spokenHtml(markdownToHtml(introduction), series),
    provider: { name: provider.name, url: provider.website },
    form: frameOf(
      { ...form, title: "Form: subscribe to the newsletter" },
      `Load the form from ${provider.name}`,
      null,
    ),
    sender,
    contact,
    contactUrl: noReply.test(sender.email)
      ? (contact.websiteUrl ?? contact.page.href)
      : `mailto:${sender.email}`,
  };
}

/** Nobody reads what is sent to such an address. */
const noReply = /^(no|do-?not)[-_.]?reply/i;
