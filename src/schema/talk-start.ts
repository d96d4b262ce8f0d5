import * as z from "zod";
import { instantIn, minutesAfter } from "../times.ts";

const forms = 'minutes after the start of the webinar, such as 30, or a time like "16:30"';

/** When a talk starts: minutes after the start of its webinar, or a local time. */
export const talkStart = z
  .union([z.int().min(0).max(1440), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], forms)
  .meta({ examples: [30, "16:30"] });

/** Returns the instant at which a talk starts on a day of its webinar, which starts at a time of that day in a zone. */
export function startOf(
  starts: z.infer<typeof talkStart>,
  day: string,
  webinarTime: string,
  zone: string,
): string {
  return typeof starts === "number"
    ? minutesAfter(instantIn(`${day}T${webinarTime}`, zone), starts)
    : instantIn(`${day}T${starts}`, zone);
}
