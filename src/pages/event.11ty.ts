import { toEventFile } from "../publish/calendar.ts";
import type { CalendarEvent, Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly event: CalendarEvent;
}

export const data = {
  pagination: { data: "due.events", size: 1, alias: "event" },
  permalink: ({ event }: Data) => event.page.path,
};

export const render = ({ site, event }: Data) => toEventFile(site, event);
