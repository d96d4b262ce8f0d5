import { toCalendar } from "../publish/calendar.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: ({ site }: Data) => site.pages.calendar.path,
};

export const render = ({ site }: Data) => toCalendar(site);
