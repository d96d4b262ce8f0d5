import type { Revision } from "../history/revision.ts";
import { say } from "../languages/fill-phrase.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { localMinute } from "../times.ts";
import type { Context } from "./context.ts";
import { localMomentStart, localMomentWords } from "./local-moment.ts";
import type { Moved, When } from "./site.ts";

/** Returns from when a webinar moved: as its record says, else as the history does; null where it did not. */
export function movedFrom(
  { was, date }: WebinarRecord,
  { datetime, timeZone }: When,
  { movedFrom: inHistory }: Revision,
  context: Context,
): Moved | null {
  const former = was ?? inHistory;
  if (former === null || datetime === null) return null;
  const [day = "", time] = former.split(" ");
  const isSameDay = day === date;
  const exact =
    time === undefined ? day : localMinute(localMomentStart(former, timeZone), timeZone);
  if (exact === datetime || (isSameDay && time === undefined)) return null;
  const formerWords = localMomentWords(isSameDay ? former : day, timeZone, context);
  const words = say(context.language, "moved_from", { when: formerWords });
  return { datetime: exact, formerWords, words };
}
