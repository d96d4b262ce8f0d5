import type { RecordingRevision } from "../history/revision.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import type { TalkRecord, Video } from "../schema/webinar.ts";
import { instantIn, latest } from "../times.ts";
import type { Context } from "./context.ts";
import { frameOf } from "./frame.ts";
import { stillOf, youtubeUrls } from "./page-addresses.ts";
import type { Page, Recording, Webinar } from "./site.ts";

/** Returns where a talk can be watched, as of `nowAt`. */
export function buildRecording(
  record: TalkRecord["recording"],
  page: Page,
  { id, status, phase, when }: Webinar,
  { series, language, dates, nowAt, revisionOf }: Context,
): Recording {
  const pending = say(language, "not_published");
  if (status !== "scheduled") return unpublished("ahead", null);
  if (phase !== "over" && when.endAt === null) return unpublished("ahead", null);
  if (phase !== "over") return unpublished("ahead", pending, { fromAt: when.endAt });
  if (record === undefined) return unpublished("pending", pending);
  if (record === "withheld") return unpublished("withheld", say(language, "withheld"));
  if (record === "none") return unpublished("none", say(language, "not_recorded"));
  const video = typeof record === "string" ? { youtube: record } : record;
  const fromAt = video.from === undefined ? null : instantIn(video.from, series.time_zone);
  if (video.from !== undefined && fromAt !== null && fromAt > nowAt) {
    const words = say(language, "published_from", { day: dates.spanWords(video.from) });
    return unpublished("pending", words, { comesOn: video.from });
  }
  const uploadedAt =
    video.uploaded === undefined ? null : instantIn(video.uploaded, series.time_zone);
  const known = { uploadedAt, fromAt, endAt: when.endAt ?? "" };
  const times = timesOf(known, revisionOf(id).recordings.get(video.youtube));
  return publishedRecording(video, page, times, language);
}

function unpublished(
  state: Recording["state"],
  words: string | null,
  { fromAt = null, comesOn = null }: Partial<Pick<Recording, "fromAt" | "comesOn">> = {},
): Recording {
  return {
    state,
    watchUrl: null,
    player: null,
    still: null,
    words,
    fromAt,
    comesOn,
    duration: null,
    publishedAt: null,
    announcedAt: null,
    updatedAt: null,
  };
}

type Times = Pick<Recording, "publishedAt" | "announcedAt" | "updatedAt">;

interface KnownTimes {
  readonly uploadedAt: string | null;
  readonly fromAt: string | null;
  /** The end of the webinar. */
  readonly endAt: string;
}

/** A recording is announced once it is in the data, its talk is over and its `from` day has come. */
function timesOf(
  { uploadedAt, fromAt, endAt }: KnownTimes,
  revision: RecordingRevision | undefined,
): Times {
  const addedAt = revision?.addedAt ?? fromAt;
  const announcedAt = [addedAt, fromAt, endAt].reduce<string>(
    (at, one) => latest(at, one ?? ""),
    "",
  );
  return {
    publishedAt: uploadedAt ?? (addedAt === null ? null : announcedAt),
    announcedAt,
    updatedAt: latest(revision?.updatedAt ?? "", announcedAt),
  };
}

function publishedRecording(
  { youtube, duration }: Video,
  page: Page,
  times: Times,
  language: Language,
): Recording {
  const { watchUrl, playerUrl } = youtubeUrls(youtube);
  const still = stillOf(page);
  const player = frameOf(
    {
      url: playerUrl,
      title: say(language, "video_of", { talk: page.title }),
      width: 640,
      height: 360,
    },
    say(language, "load_video"),
    "video",
    language,
  );
  return {
    state: "published",
    watchUrl,
    player,
    still,
    words: null,
    fromAt: null,
    comesOn: null,
    duration: duration === undefined ? null : isoDuration(duration),
    ...times,
  };
}

/** Returns a length such as "58:30" as ISO 8601: "PT58M30S". */
function isoDuration(length: string): string {
  const [seconds, minutes, hours] = length.split(":").map(Number).reverse();
  return `PT${hours === undefined ? "" : `${hours}H`}${minutes}M${seconds}S`;
}
