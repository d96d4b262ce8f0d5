import type { Site, Talk, Webinar } from "../site/site.ts";

/**
 * Returns the series and its dated talks as researchseminars.org takes them at `/api/0/save/series/` and
 * `/api/0/save/talk/` (github.com/roed314/seminars, Schema.md), a body for each call. What only its owner knows
 * (the topics of that site, institutions, e-mail addresses) is left to add.
 */
export function toResearchSeminars({
  series,
  pages,
  language,
  organizers,
  webinars,
}: Site): string {
  const series_id = series.id.replace(/\W+/g, "_");
  const seminar = {
    series_id,
    name: series.plainTitle,
    homepage: pages.home.url,
    comments: series.description,
    language: language.tag.split("-")[0],
    timezone: series.timeZone,
    is_conference: false,
    online: true,
    visibility: 1,
    access_control: 0,
    organizers: organizers.map(({ plainName, websiteUrl, page }, order) => ({
      name: plainName,
      homepage: websiteUrl ?? page.url,
      organizer: true,
      order,
      display: true,
    })),
  };
  const talks = webinars
    .filter(({ when, status }) => when.startAt !== null && status === "scheduled")
    .flatMap((webinar) => webinar.talks.filter(({ status }) => status === "planned"))
    .map((talk) => ({ series_id, ...talkOf(talk) }));
  return `${JSON.stringify({ series: seminar, talks }, null, 2)}\n`;
}

/** A talk without an hour of its own has those of its webinar. */
function talkOf(talk: Talk) {
  const { title, abstractMarkdown, speakers, topics, slot, recording, slidesUrl, paperUrl } = talk;
  const { when, place, attendance } = talk.webinar;
  const affiliations = new Set(speakers.flatMap((speaker) => speaker.affiliation ?? []));
  const video = recording.videos[0]?.watchUrl;
  return {
    title: title ?? "TBA",
    ...(abstractMarkdown && { abstract: abstractMarkdown }),
    speaker: speakers.map(({ person }) => person.plainName).join(", "),
    ...(affiliations.size > 0 && { speaker_affiliation: [...affiliations].join("; ") }),
    start_time: slot?.startAt ?? when.startAt,
    end_time: slot?.endAt ?? when.endAt,
    timezone: when.timeZone,
    online: attendance !== "in person",
    ...(place && { room: place.words }),
    ...accessOf(talk.webinar),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name).join(", ") }),
    ...(video && { video_link: video }),
    ...(slidesUrl && { slides_link: slidesUrl }),
    ...(paperUrl && { paper_link: paperUrl }),
  };
}

/** 0: open to all; 5: one has to register. */
function accessOf({ registration }: Webinar) {
  return registration.state === "open"
    ? { access_control: 5, access_registration: registration.url }
    : { access_control: 0 };
}
