import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { anyText, flagMatches, textCheck } from "../engine/text-check.ts";
import type { DataText } from "../engine/texts.ts";

const services = "zoom|jitsi|teams|webex|bigbluebutton|bbb|matrix|google meet";

/** Matches words for places, in the languages of the interface; rooms of Zoom and the like are online. */
const places = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    String.raw`(?!(?:${services}|meet|meeting|chat|video|breakout|waiting|online|virtual) )\p{L}+ rooms?`,
    String.raw`(?:room|raum|lokale|salle|sala|aula) \d\w*`,
    String.raw`auditorium|lecture (?:hall|theat(?:re|er))|campus|library|\d+(?:st|nd|rd|th) floor`,
    "hörsaal|seminarraum|mødelokale|salle d(?:es?|u)|amphithéâtre",
    "in[ -]person|on[ -]?site|hybrid|in präsenz|vor ort|sur place|en présentiel|presencial",
  ].join("|")})(?![\p{L}\p{N}])`,
  "giu",
);

/** Matches where people meet online; "Zoom Room 3" can be the name of a room. */
const online = new RegExp(String.raw`\b(?:online|${services})\b(?! room)`, "gi");

export const platformsAreOnline: Rule = {
  name: "platforms-are-online",
  severity: "doubt",
  reason:
    "A platform is where people meet online, and a place is a room: pages and calendars tell people by them whether to travel or to stay at home.",
  wrong: "platform: Kolker Room, and on Zoom",
  right: `platform: Zoom
place: Kolker Room, Harbour College, Bergen`,
  repair: "Write the room in place, and keep in platform only what people join online.",
  checkText: textCheck(["line"], anyText, flagPlaces),
};

function flagPlaces({ field, path, value }: DataText) {
  const [found, fact] =
    field === "platform"
      ? [places, "is a place: write it in place"]
      : [online, "is online: write it in platform"];
  const isRead = field === "platform" || path[0] === "place";
  return isRead ? flagMatches(value, found, ([typed]) => `${quote(typed)} ${fact}`) : [];
}
