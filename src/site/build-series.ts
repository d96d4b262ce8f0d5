import { accentOf } from "../colors.ts";
import { foreignLanguage } from "../languages/direction.ts";
import { say } from "../languages/fill-phrase.ts";
import { seriesId } from "../schema/series.ts";
import { buildLogo } from "./build-images.ts";
import type { PersonDraft } from "./build-people.ts";
import type { Context } from "./context.ts";
import { frameOf } from "./frame.ts";
import { grantWords } from "./grant-words.ts";
import { markdownToHtml } from "./markdown.ts";
import { playlistUrl } from "./page-addresses.ts";
import type { Newsletter, Prose, Series } from "./site.ts";
import { spokenHtml } from "./spoken-html.ts";

/** Returns the series for the pages. */
export function buildSeries(
  context: Context,
  people: ReadonlyMap<string, PersonDraft>,
  privacyNotice: Prose | null,
): Series {
  const record = context.series;
  return {
    id: seriesId(record),
    title: record.title,
    plainTitle: record.plain_title,
    description: record.description,
    introductionHtml: spokenHtml(markdownToHtml(record.introduction), record),
    ...foreignLanguage(record.language, context.language),
    logo: buildLogo(record, context),
    accent: accentOf(record.accent),
    timeZone: record.time_zone,
    playlistUrl: record.playlist === undefined ? null : playlistUrl(record.playlist),
    repositoryUrl: record.repository ?? null,
    newsletter: buildNewsletter(context, people),
    privacyNoticeUrl: privacyNotice?.page.href ?? record.privacy_notice ?? null,
    codeOfConductUrl: record.code_of_conduct ?? null,
    funding: record.funding.map((grant) => grantWords(grant, context)),
  };
}

function buildNewsletter(
  context: Context,
  people: ReadonlyMap<string, PersonDraft>,
): Newsletter | null {
  const { series, language } = context;
  const { newsletter } = series;
  const contact = newsletter && people.get(newsletter.contact)?.person;
  if (!contact) return null;
  const { introduction, provider, form, sender } = newsletter;
  return {
    introductionHtml:
      introduction === undefined ? null : spokenHtml(markdownToHtml(introduction), series),
    provider: { name: provider.name, url: provider.website },
    form: frameOf(
      { ...form, title: say(language, "form_title") },
      say(language, "load_form", { provider: provider.name }),
      "form",
      context,
    ),
    sender: { ...sender, url: `mailto:${sender.email}` },
    contact,
    contactUrl: noReply.test(sender.email)
      ? (contact.websiteUrl ?? contact.page.href)
      : `mailto:${sender.email}`,
  };
}

/** Nobody reads what is sent to such an address. */
const noReply = /^(no|do-?not)[-_.]?reply/i;
