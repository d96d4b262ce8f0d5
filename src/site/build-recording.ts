import { dateWords } from "../date-words.ts";
import type { RecordingRevision } from "../history/revision.ts";
import type { TalkRecord } from "../schema/webinar.ts";
import { instantIn, latest } from "../times.ts";
import type { Context } from "./context.ts";
import { frameOf } from "./frame.ts";
import { stillOf, youtubeUrls } from "./page-addresses.ts";
import type { Page, Recording, Webinar } from "./site.ts";

/** Returns where a talk can be watched, as of `nowAt`. */
export function buildRecording(
  { recording: record, status: ofTalk }: Pick<TalkRecord, "recording" | "status">,
  page: Page,
  { id, status, phase, when }: Webinar,
  { series, nowAt, revisionOf }: Context,
): Recording {
  const pending = "The recording is not published yet.";
  if (status !== "scheduled") return unpublished("ahead", null);
  if (ofTalk === "withdrawn") return unpublished("none", null);
  if (phase !== "over" && when.endAt === null) return unpublished("ahead", null);
  if (phase !== "over") return unpublished("ahead", pending, { fromAt: when.endAt });
  if (record === undefined) return unpublished("pending", pending);
  if (record === "withheld")
    return unpublished("withheld", "The recording of this talk is not shared.");
  if (record === "none") return unpublished("none", "This talk was not recorded.");
  const { youtube, from } = typeof record === "string" ? { youtube: record, from: null } : record;
  const fromAt = from === null ? null : instantIn(from, series.time_zone);
  const revision = revisionOf(id).recordings.get(youtube);
  if (fromAt === null || fromAt <= nowAt)
    return publishedRecording(youtube, page, timesOf(revision, fromAt, when.endAt ?? ""));
  const words = `The recording is published from ${dateWords(from ?? "")} on.`;
  return unpublished("pending", words, { comesOn: from });
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
    publishedAt: null,
    updatedAt: null,
  };
}

/** A recording is published once it is in the data, its talk is over and its `from` day has come. */
function timesOf(
  revision: RecordingRevision | undefined,
  fromAt: string | null,
  endAt: string,
): Pick<Recording, "publishedAt" | "updatedAt"> {
  const earliestAt = latest(fromAt ?? "", endAt);
  const addedAt = revision?.addedAt ?? fromAt;
  return {
    publishedAt: addedAt === null ? null : latest(addedAt, earliestAt),
    updatedAt: latest(revision?.updatedAt ?? "", earliestAt),
  };
}

function publishedRecording(
  id: string,
  page: Page,
  times: Pick<Recording, "publishedAt" | "updatedAt">,
): Recording {
  const { watchUrl, playerUrl } = youtubeUrls(id);
  const still = stillOf(page);
  const player = frameOf(
    { url: playerUrl, title: `Video: ${page.title}`, width: 640, height: 360 },
    "Load the video from YouTube",
    still,
  );
  return {
    state: "published",
    watchUrl,
    player,
    still,
    words: null,
    fromAt: null,
    comesOn: null,
    publishedAt: times.publishedAt,
    updatedAt: times.updatedAt,
  };
}
