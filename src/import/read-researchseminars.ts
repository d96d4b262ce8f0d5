import { isWebAddress } from "../schema/address-fields.ts";
import { localMoment } from "./foreign-moment.ts";
import { type HeldTalk, webinarsOfDays } from "./held-talks.ts";
import { noFacts, type SourceFacts } from "./source-facts.ts";
import { type Fields, fieldsIn, filled, recordsIn, textIn } from "./typed-values.ts";
import { personNamed, splitNames } from "./written-names.ts";

/** Says whether JSON is a series or its talks as the API of researchseminars.org answers. */
export function isResearchSeminars(json: unknown): boolean {
  return talksIn(json).some((talk) => "speaker" in talk && "start_time" in talk);
}

/** Returns the webinars of the talks that researchseminars.org lists. */
export function readResearchSeminars(json: unknown): SourceFacts {
  const properties = fieldsIn(fieldsIn(json)["properties"]);
  const talks = talksIn(json).filter(({ hidden }) => hidden !== true);
  const zone = textIn(properties["timezone"]) || textIn(talks[0]?.["timezone"]);
  const organizers = recordsIn(properties["organizers"]);
  return {
    ...noFacts,
    series: filled({
      title: textIn(properties["name"]) || textIn(talks[0]?.["seminar_name"]),
      time_zone: zone,
      introduction: textIn(properties["comments"]),
    }),
    organizers: organizers.flatMap((one) => {
      const [name, website] = [
        textIn(one["name"]) || textIn(one["full_name"]),
        addressIn(one["homepage"]),
      ];
      return name === "" ? [] : [personNamed(name, filled({ website }))];
    }),
    webinars: webinarsOfDays(talks.map((talk) => heldTalk(talk, zone))),
    left: talks.flatMap(leftOf),
  };
}

function talksIn(json: unknown): Fields[] {
  const { talks, results } = fieldsIn(json);
  return [talks, results, json].map(recordsIn).find((list) => list.length > 0) ?? [];
}

function heldTalk(talk: Fields, zone: string): HeldTalk {
  const moment = localMoment(textIn(talk["start_time"]), zone);
  const names = splitNames(textIn(talk["speaker"]));
  const own = names.length === 1 ? { website: addressIn(talk["speaker_homepage"]) } : {};
  const affiliation = textIn(talk["speaker_affiliation"]);
  return {
    date: moment?.date ?? null,
    time: moment?.time ?? null,
    fields: filled({ place: textIn(talk["room"]) }),
    talk: {
      number: null,
      speakers: names.map((name) => personNamed(name, filled({ affiliation, ...own }))),
      ...filled({
        title: textIn(talk["title"]),
        abstract: textIn(talk["abstract"]),
        recording: addressIn(talk["video_link"]),
        slides: addressIn(talk["slides_link"]),
        paper: addressIn(talk["paper_link"]),
      }),
    },
  };
}

function addressIn(value: unknown): string {
  const text = textIn(value);
  return isWebAddress(text) ? text : "";
}

/** Who listens live needs no record of it, and a comment has no field. */
function leftOf(talk: Fields): SourceFacts["left"] {
  const title = textIn(talk["title"]);
  return ["comments", "stream_link", "live_link"].flatMap((field) => {
    const text = textIn(talk[field]);
    return text === "" ? [] : [{ line: 1, text, why: `"${field}" of "${title}" has no field` }];
  });
}
