import { say } from "../languages/fill-phrase.ts";
import { type RecordedVideo, videosOf } from "../schema/recording.ts";
import type { TalkRecord } from "../schema/talk.ts";
import { instantIn, latest } from "../times.ts";
import type { Context } from "./context.ts";
import { showVideo } from "./show-video.ts";
import type { Page, Recording, Webinar } from "./site.ts";

/** Returns where a talk can be watched, as of `nowAt`. */
export function buildRecording(
  { recording: record, status: ofTalk, consent }: TalkRecord,
  page: Page,
  webinar: Webinar,
  context: Context,
): Recording {
  const { language, dates, nowAt } = context;
  const { status, phase, when } = webinar;
  const pending = say(language, "not_published");
  if (status !== "scheduled") return unpublished("ahead", null);
  if (ofTalk === "withdrawn") return unpublished("none", null);
  if (phase !== "over" && when.endAt === null) return unpublished("ahead", null);
  if (phase !== "over" && consent === "no") return unpublished("ahead", null);
  if (phase !== "over") return unpublished("ahead", pending, { fromAt: when.endAt });
  if (record === undefined && consent === "no")
    return unpublished("none", say(language, "not_recorded"));
  if (record === undefined) return unpublished("pending", pending);
  if (record === "withheld") return unpublished("withheld", say(language, "withheld"));
  if (record === "none") return unpublished("none", say(language, "not_recorded"));
  const videos = videosOf(record).filter(({ unpublished }) => unpublished === null);
  if (videos.length === 0) return unpublished("withheld", say(language, "no_longer_shared"));
  const shown = videos.filter(({ from }) => (startOf(from, context) ?? nowAt) <= nowAt);
  if (shown.length > 0) return publishedRecording(shown, page, webinar, context);
  const comesOn = videos.map(({ from }) => from ?? "").sort()[0] ?? "";
  const words = say(language, "published_from", { day: dates.spanWords(comesOn) });
  return unpublished("pending", words, { comesOn });
}

function startOf(day: string | null, { series }: Context): string | null {
  return day === null ? null : instantIn(day, series.time_zone);
}

function unpublished(
  state: Recording["state"],
  words: string | null,
  { fromAt = null, comesOn = null }: Partial<Pick<Recording, "fromAt" | "comesOn">> = {},
): Recording {
  return {
    state,
    videos: [],
    words,
    fromAt,
    comesOn,
    publishedAt: null,
    announcedAt: null,
    updatedAt: null,
  };
}

/** It is announced and published with the first of its videos. */
function publishedRecording(
  recorded: readonly RecordedVideo[],
  page: Page,
  webinar: Webinar,
  context: Context,
): Recording {
  const timed = recorded.map((one) => ({ one, times: timesOf(one, webinar, context) }));
  const published = timed.flatMap(({ times }) => times.publishedAt ?? []).sort();
  const announced = timed.map(({ times }) => times.announcedAt).sort();
  return {
    state: "published",
    videos: timed.map(({ one, times }) => showVideo(one, page.title, times.publishedAt, context)),
    words: null,
    fromAt: null,
    comesOn: null,
    publishedAt: published[0] ?? null,
    announcedAt: announced[0] ?? null,
    updatedAt: timed.map(({ times }) => times.updatedAt).reduce(latest, ""),
  };
}

/** A video is announced once it is in the data, its talk is over and its `from` day has come. */
function timesOf(
  { video, from, uploaded }: RecordedVideo,
  { id, when }: Webinar,
  context: Context,
) {
  const revision = context.revisionOf(id).recordings.get(video.key);
  const fromAt = startOf(from, context);
  const addedAt = revision?.addedAt ?? fromAt;
  const announcedAt = [addedAt, fromAt, when.endAt].reduce<string>(
    (at, one) => latest(at, one ?? ""),
    "",
  );
  return {
    publishedAt: startOf(uploaded, context) ?? (addedAt === null ? null : announcedAt),
    announcedAt,
    updatedAt: latest(revision?.updatedAt ?? "", announcedAt),
  };
}
