import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { anyText, flagMatches, textCheck } from "../engine/text-check.ts";

/** Matches English words for places; rooms of Zoom and the like are online. */
const places =
  /\b(?:(?!(?:zoom|jitsi|teams|webex|meet|meeting|chat|video|breakout|waiting|online|virtual|bigbluebutton|bbb|matrix)\b)\p{L}+ rooms?|room \d\w*|auditorium|lecture (?:hall|theat(?:re|er))|campus|in[ -]person|on[ -]?site|hybrid)\b/giu;

export const platformsAreOnline: Rule = {
  name: "platforms-are-online",
  severity: "doubt",
  reason:
    "A platform is where people meet online: pages and calendars would call a room online, and people would stay at home.",
  wrong: "platform: Kolker Room, and on Zoom",
  right: `platform: Zoom
place: Kolker Room, Harbour College, Bergen`,
  repair: "Write the room in place, and keep in platform only what people join online.",
  checkText: textCheck(["line"], anyText, ({ field, value }) =>
    field === "platform"
      ? flagMatches(value, places, ([typed]) => `${quote(typed)} is a place: write it in place`)
      : [],
  ),
};
