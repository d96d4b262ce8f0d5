import { compareTexts } from "../problems.ts";
import type { Webinar } from "./site.ts";

/** Returns the webinars that are not over, the earliest first; those without a date, or postponed, come last. */
export function announcedSoonestFirst<W extends Webinar>(webinars: readonly W[]): W[] {
  const end = (webinar: W) => (webinar.status === "postponed" ? "9" : (webinar.when.endAt ?? "9"));
  return webinars
    .filter((webinar) => webinar.phase !== "over")
    .sort((a, b) => compareTexts(end(a), end(b)));
}

/** Returns the webinars that were held, the newest first. */
export function heldNewestFirst(webinars: readonly Webinar[]): Webinar[] {
  const end = (webinar: Webinar) => webinar.when.endAt ?? "";
  return webinars
    .filter((webinar) => webinar.heldIn !== null)
    .reverse()
    .sort((a, b) => compareTexts(end(b), end(a)));
}
