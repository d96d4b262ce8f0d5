import { isWebAddress } from "../schema/address-fields.ts";
import { type HeldTalk, webinarsOfDays } from "./held-talks.ts";
import { noFacts, type SourceFacts } from "./source-facts.ts";
import { type Fields, fieldsIn, filled, recordsIn, textIn } from "./typed-values.ts";
import { personNamed } from "./written-names.ts";

/** Returns the talks of rubyevents' `videos.yml`, or the series of its `event.yml`; null for other YAML. */
export function readRubyEvents(yaml: unknown): SourceFacts | null {
  const videos = recordsIn(yaml);
  if (videos.some((video) => "speakers" in video || "talks" in video)) return readVideos(videos);
  const event = fieldsIn(yaml);
  return "title" in event && ("start_date" in event || "kind" in event) ? readEvent(event) : null;
}

function readEvent(event: Fields): SourceFacts {
  const website = textIn(event["website"]);
  const used = ["id", "title", "description", "website"];
  return {
    ...noFacts,
    series: filled({
      title: textIn(event["title"]),
      introduction: textIn(event["description"]),
      url: isWebAddress(website) ? website : "",
    }),
    left: Object.entries(event).flatMap(([name, value]) =>
      used.includes(name) || textIn(value) === ""
        ? []
        : [{ line: 1, text: `${name}: ${textIn(value)}`, why: "a series has no such field" }],
    ),
  };
}

/** A video can hold several talks. */
function readVideos(videos: readonly Fields[]): SourceFacts {
  const held = videos.flatMap((video) => {
    const inside = recordsIn(video["talks"]);
    return inside.length === 0
      ? [heldTalk(video)]
      : inside.map((talk) => heldTalk({ ...video, ...talk }));
  });
  return { ...noFacts, webinars: webinarsOfDays(held) };
}

function heldTalk(video: Fields): HeldTalk {
  const speakers = Array.isArray(video["speakers"]) ? video["speakers"].map(textIn) : [];
  const day = textIn(video["date"]);
  const slides = textIn(video["slides_url"]);
  return {
    date: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    time: null,
    fields: {},
    talk: {
      number: null,
      speakers: speakers.filter((name) => name !== "").map((name) => personNamed(name)),
      ...filled({
        title: textIn(video["title"]),
        abstract: textIn(video["description"]),
        recording: recordingOf(video),
        slides: isWebAddress(slides) ? slides : "",
      }),
    },
  };
}

function recordingOf(video: Fields): string {
  const [id, provider] = [textIn(video["video_id"]), textIn(video["video_provider"])];
  if (isWebAddress(id)) return id;
  if (provider === "vimeo" && /^\d+$/.test(id)) return `https://vimeo.com/${id}`;
  return /^[\w-]{11}$/.test(id) && /^(youtube)?$/.test(provider) ? id : "";
}
