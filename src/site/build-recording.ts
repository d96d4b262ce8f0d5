import { dateWords } from "../date-words.ts";
import { type RecordedVideo, videosOf } from "../schema/recording.ts";
import type { TalkRecord } from "../schema/webinar.ts";
import { instantIn, latest } from "../times.ts";
import type { Context } from "./context.ts";
import { stillOf } from "./page-addresses.ts";
import { showVideo } from "./show-video.ts";
import type { Page, Recording, Webinar } from "./site.ts";

/** Returns where a talk can be watched, as of `nowAt`. */
export function buildRecording(
  record: TalkRecord["recording"],
  page: Page,
  webinar: Webinar,
  context: Context,
): Recording {
  const pending = "The recording is not published yet.";
  const { status, phase, when } = webinar;
  if (status !== "scheduled") return unpublished("ahead", null);
  if (phase !== "over" && when.endAt === null) return unpublished("ahead", null);
  if (phase !== "over") return unpublished("ahead", pending, { fromAt: when.endAt });
  if (record === undefined) return unpublished("pending", pending);
  if (record === "withheld")
    return unpublished("withheld", "The recording of this talk is not shared.");
  if (record === "none") return unpublished("none", "This talk was not recorded.");
  const videos = videosOf(record);
  const shown = videos.filter(
    ({ from }) => from === null || fromAtOf(from, context) <= context.nowAt,
  );
  if (shown.length > 0) return publishedRecording(shown, page, webinar, context);
  const comesOn = videos.map(({ from }) => from ?? "").sort()[0] ?? "";
  const words = `The recording is published from ${dateWords(comesOn)} on.`;
  return unpublished("pending", words, { comesOn });
}

function fromAtOf(from: string, { series }: Context): string {
  return instantIn(from, series.time_zone);
}

function unpublished(
  state: Recording["state"],
  words: string | null,
  { fromAt = null, comesOn = null }: Partial<Pick<Recording, "fromAt" | "comesOn">> = {},
): Recording {
  return {
    state,
    videos: [],
    still: null,
    words,
    fromAt,
    comesOn,
    publishedAt: null,
    updatedAt: null,
  };
}

function publishedRecording(
  recorded: readonly RecordedVideo[],
  page: Page,
  webinar: Webinar,
  context: Context,
): Recording {
  const still = stillOf(page);
  const videos = recorded.map((one) => showVideo(one, page.title, still));
  const times = recorded.map((one) => timesOf(one, webinar, context));
  const published = times.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  return {
    state: "published",
    videos,
    still: videos.some(({ player }) => player !== null) ? still : null,
    words: null,
    fromAt: null,
    comesOn: null,
    publishedAt: published[0] ?? null,
    updatedAt: times.map(({ updatedAt }) => updatedAt).reduce(latest, ""),
  };
}

/** A video is published once it is in the data, its talk is over and its `from` day has come. */
function timesOf({ video, from }: RecordedVideo, { id, when }: Webinar, context: Context) {
  const revision = context.revisionOf(id).recordings.get(video.key);
  const fromAt = from === null ? null : fromAtOf(from, context);
  const earliestAt = latest(fromAt ?? "", when.endAt ?? "");
  const addedAt = revision?.addedAt ?? fromAt;
  return {
    publishedAt: addedAt === null ? null : latest(addedAt, earliestAt),
    updatedAt: latest(revision?.updatedAt ?? "", earliestAt),
  };
}
