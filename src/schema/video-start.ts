import * as z from "zod";

const startForms = 'a moment of the video like "10:23" or "1:02:03"';

/** The moment of a video at which a talk starts: `10:23`, or `1:02:03` after the first hour. */
export const videoStart = z
  .string(startForms)
  .regex(/^(\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$/, startForms)
  .meta({ examples: ["10:23"] });

/** Returns the seconds of a moment that is written `10:23` or `1:02:03`. */
export function secondsOf(moment: string): number {
  return moment.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** Returns the seconds at which an address starts its video, `?t=623` or `#t=10m23s`; null if it starts at none. */
export function startIn({ searchParams, hash }: URL): number | null {
  const inHash = new URLSearchParams(hash.slice(1));
  const typed = searchParams.get("t") ?? searchParams.get("start") ?? inHash.get("t") ?? "";
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(typed) ?? [];
  const [h, m, s] = [hours, minutes, seconds].map((part) => Number(part ?? 0));
  return ((h ?? 0) * 60 + (m ?? 0)) * 60 + (s ?? 0) || null;
}
