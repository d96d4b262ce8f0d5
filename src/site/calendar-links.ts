import type { CalendarEvent, CalendarLink, Page } from "./site.ts";

type Moment = Omit<CalendarEvent, "links">;

/** Returns where a visitor can put one webinar into a calendar. The long description stays on the page: addresses are short. */
export function addLinks(event: Moment): CalendarLink[] {
  const { registrationUrl, url } = event;
  const details = [registrationUrl && `Registration: ${registrationUrl}`, url].filter(Boolean);
  const words = { ...event, details: details.join("\n") };
  return [
    { kind: "google", label: "Google Calendar", url: googleUrl(words) },
    { kind: "outlook", label: "Outlook.com", url: outlookUrl("outlook.live.com", words) },
    { kind: "office365", label: "Office 365", url: outlookUrl("outlook.office.com", words) },
    { kind: "yahoo", label: "Yahoo Calendar", url: yahooUrl(words) },
    { kind: "file", label: "Calendar file", url: event.page.href },
  ];
}

/** Returns where a visitor can subscribe to a calendar that follows every change. */
export function subscribeLinks({ url }: Page, name: string): CalendarLink[] {
  const webcal = url.replace(/^https?:/, "webcal:");
  const outlook = (host: string) =>
    withQuery(`https://${host}/calendar/0/addfromweb`, { url, name });
  return [
    { kind: "webcal", label: "Calendar app", url: webcal },
    {
      kind: "google",
      label: "Google Calendar",
      url: withQuery("https://calendar.google.com/calendar/r", { cid: webcal }),
    },
    { kind: "outlook", label: "Outlook.com", url: outlook("outlook.live.com") },
    { kind: "office365", label: "Office 365", url: outlook("outlook.office.com") },
  ];
}

/** Returns an instant or a day in the basic format of ISO 8601: `20250224T140000Z`, `20250224`. */
export function basicFormat(moment: string): string {
  return moment.replace(/[-:]/g, "");
}

type Words = Moment & { readonly details: string };

function googleUrl({ start, end, summary, details, platform }: Words): string {
  return withQuery("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: summary,
    dates: `${basicFormat(start)}/${basicFormat(end)}`,
    details,
    location: platform,
  });
}

function outlookUrl(host: string, { start, end, summary, details, platform }: Words): string {
  return withQuery(`https://${host}/calendar/0/action/compose`, {
    path: "/calendar/action/compose",
    rru: "addevent",
    startdt: start,
    enddt: end,
    allday: isDay(start) ? "true" : null,
    subject: summary,
    body: details,
    location: platform,
  });
}

function yahooUrl({ start, end, summary, details, platform }: Words): string {
  return withQuery("https://calendar.yahoo.com/", {
    v: "60",
    st: basicFormat(start),
    et: isDay(start) ? null : basicFormat(end),
    dur: isDay(start) ? "allday" : null,
    title: summary,
    desc: details,
    in_loc: platform,
  });
}

function isDay(moment: string): boolean {
  return !moment.includes("T");
}

/** Blanks become %20: the calendars show a plus as a plus. */
function withQuery(address: string, values: Readonly<Record<string, string | null>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${address}?${pairs.join("&")}`;
}
