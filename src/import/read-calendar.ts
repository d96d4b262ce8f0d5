import ICAL from "ical.js";
import { isWebAddress } from "../schema/address-fields.ts";
import { localMoment } from "./foreign-moment.ts";
import { type ImportedWebinar, noFacts, type SourceFacts } from "./source-facts.ts";
import { filled } from "./typed-values.ts";
import { namesOfPeople } from "./written-names.ts";

/** Returns the webinars of a calendar (RFC 5545), one for each event. */
export function readCalendar(text: string): SourceFacts {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const textOf = (name: string) => String(calendar.getFirstPropertyValue(name) ?? "");
  const events = calendar.getAllSubcomponents("vevent");
  const named = events.map((event) => event.getFirstProperty("dtstart")?.getFirstParameter("tzid"));
  const zone = textOf("x-wr-timezone") || named.find((id) => id) || "";
  return {
    ...noFacts,
    series: filled({ title: textOf("x-wr-calname"), time_zone: zone }),
    webinars: events.map((event) => webinarOf(event, zone)),
    left: events.flatMap(leftOf),
  };
}

function textIn(event: ICAL.Component, name: string): string {
  return String(event.getFirstPropertyValue(name) ?? "").trim();
}

function webinarOf(event: ICAL.Component, zone: string): ImportedWebinar {
  const { number, topic } = titleOf(event);
  const [location, status] = [textIn(event, "location"), textIn(event, "status")];
  const isOnline = isWebAddress(location) || /zoom|online|teams|webex|jitsi/i.test(location);
  const { speakers, abstract } = talkIn(textIn(event, "description"));
  return {
    number,
    ...filled({ topic, ...startOf(event, zone), length_minutes: minutesOf(event) }),
    ...(isOnline ? filled({ platform: platformIn(location) }) : filled({ place: location })),
    ...(status === "CANCELLED" ? { status: "cancelled" } : {}),
    talks:
      speakers.length === 0
        ? []
        : [{ number: null, title: topic, speakers, ...filled({ abstract }) }],
    guesses: speakers.length === 0 ? {} : { talks: "the speakers that the description names" },
  };
}

function platformIn(location: string): string {
  return (
    /zoom|teams|webex|jitsi|meet/i
      .exec(location)?.[0]
      .replace(/^\p{L}/u, (first) => first.toUpperCase()) ?? ""
  );
}

/** "S07: Labels" is the number and the topic. */
function titleOf(event: ICAL.Component): { number: number | null; topic: string } {
  const summary = textIn(event, "summary");
  const [, number, topic = summary] = /^S(\d{1,4})\s*[:–—-]\s*(.+)$/i.exec(summary) ?? [];
  return { number: number === undefined ? null : Number(number), topic };
}

function startOf(event: ICAL.Component, zone: string): { date: string; time?: string } {
  const start = new ICAL.Event(event).startDate;
  const day = start.toString().slice(0, 10);
  if (start.isDate) return { date: day };
  const isFloating = start.zone === ICAL.Timezone.localTimezone;
  const moment = isFloating ? null : localMoment(start.toJSDate().toISOString(), zone);
  return moment ?? { date: day, time: start.toString().slice(11, 16) };
}

function minutesOf(event: ICAL.Component): number | null {
  const { startDate, endDate } = new ICAL.Event(event);
  const minutes = startDate.isDate ? 0 : endDate.subtractDate(startDate).toSeconds() / 60;
  return minutes > 0 && minutes <= 1440 ? minutes : null;
}

/** A description says who speaks in a line of its own, "Speaker: Ada Lind (Harbour College)". */
function talkIn(description: string) {
  const [line = "", names = ""] =
    /^(?:speakers?|talk by|by)\s*:?\s+(.+)$/im.exec(description) ?? [];
  const abstract = description.replace(line, "").trim();
  return { speakers: names === "" ? [] : namesOfPeople(names).people, abstract };
}

/** A description without a speaker has no talk to stand in. */
function leftOf(event: ICAL.Component): SourceFacts["left"] {
  const [description, url] = [textIn(event, "description"), textIn(event, "url")];
  const texts = [talkIn(description).speakers.length > 0 ? "" : description, url];
  const why = `of "${textIn(event, "summary")}", which names no speaker`;
  return texts.flatMap((text) =>
    text === "" ? [] : [{ line: 1, text: text.replace(/\s+/g, " "), why }],
  );
}
