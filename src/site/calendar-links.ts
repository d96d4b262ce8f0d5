import type { CalendarEvent, CalendarLink, Page } from "./site.ts";

type UnlinkedEvent = Omit<CalendarEvent, "links">;

/**
 * Returns the links that add one webinar to a visitor's calendar. They leave out the description, which is too long for
 * an address.
 */
export function addLinks(event: UnlinkedEvent): CalendarLink[] {
  const { registrationUrl, url } = event;
  const details = [registrationUrl && `Registration: ${registrationUrl}`, url].filter(Boolean);
  const short = { ...event, details: details.join("\n") };
  return [
    { kind: "google", label: "Google Calendar", url: googleUrl(short) },
    { kind: "outlook", label: "Outlook.com", url: outlookUrl("outlook.live.com", short) },
    { kind: "office365", label: "Office 365", url: outlookUrl("outlook.office.com", short) },
    { kind: "yahoo", label: "Yahoo Calendar", url: yahooUrl(short) },
    { kind: "file", label: "Calendar file", url: event.page.href },
  ];
}

/** Returns the links that subscribe a visitor to the calendar at a page. */
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

type ShortEvent = UnlinkedEvent & { readonly details: string };

function googleUrl({ start, end, summary, details, location }: ShortEvent): string {
  return withQuery("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: summary,
    dates: `${basicFormat(start)}/${basicFormat(end)}`,
    details,
    location,
  });
}

function outlookUrl(host: string, { start, end, summary, details, location }: ShortEvent): string {
  return withQuery(`https://${host}/calendar/0/action/compose`, {
    path: "/calendar/action/compose",
    rru: "addevent",
    startdt: start,
    enddt: end,
    allday: isDay(start) ? "true" : null,
    subject: summary,
    body: details,
    location,
  });
}

function yahooUrl({ start, end, summary, details, location }: ShortEvent): string {
  return withQuery("https://calendar.yahoo.com/", {
    v: "60",
    st: basicFormat(start),
    et: isDay(start) ? null : basicFormat(end),
    dur: isDay(start) ? "allday" : null,
    title: summary,
    desc: details,
    in_loc: location,
  });
}

function isDay(moment: string): boolean {
  return !moment.includes("T");
}

/** Not URLSearchParams, which writes a space as "+": the calendars would show the plus. */
function withQuery(address: string, values: Readonly<Record<string, string | null>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${address}?${pairs.join("&")}`;
}
