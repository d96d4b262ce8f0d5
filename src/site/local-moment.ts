import { say } from "../languages/fill-phrase.ts";
import { instantIn } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { Speech } from "./speech.ts";

/** Returns a day, or a minute on the clocks of a zone, in words: "1 March 2026", "1 March 2026, 12:00 CET". */
export function localMomentWords(
  moment: string,
  zone: string,
  { language, dates }: Speech,
): string {
  const [day = "", time] = moment.split(" ");
  if (time === undefined) return dates.spanWords(day);
  return say(language, "day_and_time", {
    day: dates.spanWords(day),
    time: say(language, "time_and_zone", {
      time: dates.timeWords(time),
      zone: zoneName(localMomentStart(moment, zone), zone, language.locale),
    }),
  });
}

/** Returns the first instant of a day, or a minute on the clocks of a zone as an instant. */
export function localMomentStart(moment: string, zone: string): string {
  return instantIn(moment.replace(" ", "T"), zone);
}
