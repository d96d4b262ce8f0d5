import { isWebAddress } from "../schema/address-fields.ts";
import { localMoment } from "./foreign-moment.ts";
import { type HeldTalk, webinarsOfDays } from "./held-talks.ts";
import { noFacts, type SourceFacts } from "./source-facts.ts";
import { type Fields, fieldsIn, filled, recordsIn, textIn } from "./typed-values.ts";
import { personNamed } from "./written-names.ts";

/** Says whether JSON is a schedule as pretalx exports it (schedule.json). */
export function isPretalx(json: unknown): boolean {
  return "conference" in fieldsIn(fieldsIn(json)["schedule"]);
}

/** Returns the webinars of a schedule of pretalx. */
export function readPretalx(json: unknown): SourceFacts {
  const { conference } = fieldsIn(fieldsIn(json)["schedule"]);
  const { title, days, time_zone_name } = fieldsIn(conference);
  const zone = textIn(time_zone_name);
  const rooms = recordsIn(days).flatMap((day) => Object.values(fieldsIn(day["rooms"])));
  const held = rooms.flatMap(recordsIn).map((talk) => heldTalk(talk, zone));
  return {
    ...noFacts,
    series: filled({ title: textIn(title), time_zone: zone }),
    webinars: webinarsOfDays(held),
    left: recordsIn(rooms.flat()).flatMap(leftOf),
  };
}

function heldTalk(talk: Fields, zone: string): HeldTalk {
  const moment = localMoment(textIn(talk["date"]), zone);
  const links = recordsIn(talk["links"]).map(({ url, title }) => ({
    url: textIn(url),
    title: textIn(title),
  }));
  const slides = links.find(({ title }) => /slide/i.test(title))?.url ?? "";
  const recording = textIn(talk["recording_url"]) || (talk["do_not_record"] === true ? "none" : "");
  const room = textIn(talk["room"]);
  return {
    date: moment?.date ?? null,
    time: moment?.time ?? null,
    fields: /^(online|zoom)/i.test(room) ? { platform: room } : filled({ place: room }),
    talk: {
      number: null,
      speakers: recordsIn(talk["persons"]).map((person) =>
        personNamed(
          textIn(person["public_name"]) || textIn(person["name"]),
          filled({ bio: textIn(person["biography"]) }),
        ),
      ),
      ...filled({
        title: textIn(talk["title"]),
        abstract: textIn(talk["abstract"]) || textIn(talk["description"]),
        recording: isWebAddress(recording) || recording === "none" ? recording : "",
        slides: isWebAddress(slides) ? slides : "",
      }),
    },
  };
}

/** Returns what a record has no field for. */
function leftOf(talk: Fields): SourceFacts["left"] {
  const both = textIn(talk["abstract"]) !== "" && textIn(talk["description"]) !== "";
  const texts = [textIn(talk["subtitle"]), both ? textIn(talk["description"]) : ""];
  return texts.flatMap((text) =>
    text === ""
      ? []
      : [{ line: 1, text, why: `beside the title and abstract of "${textIn(talk["title"])}"` }],
  );
}
