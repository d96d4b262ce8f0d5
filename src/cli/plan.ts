import { soundRecords } from "../build/make-site.ts";
import { audienceOf } from "../desk/audience.ts";
import { candidateLine, candidatesFor, daysIn, hoursOf } from "../desk/free-days.ts";
import { mistake } from "../mistakes.ts";
import { print, run } from "./run.ts";

const usage = `npm run plan -- <days> [options]

Compares days, such as 2026-03-16..2026-04-10, and hours for a webinar, the best first: night and
weekend in the cities of the audience, public holidays of their countries, clock changes, and the
days in avoid.yaml.`;

await run(
  usage,
  async ({ argument, data, now, typed }) => {
    const days = daysIn(argument);
    if (typed["at"] === undefined)
      throw mistake("--at is missing: add hours, such as --at 10:00,15:00");
    const { series, avoid, webinars } = soundRecords(data, now);
    const planned = {
      cities: await audienceOf(series.record),
      avoid: avoid?.record ?? [],
      webinars: new Map(
        webinars.map(({ id, record }) => [record.date ?? "", id.toUpperCase()] as const),
      ),
    };
    print(candidatesFor(days, hoursOf(typed["at"]), planned).map(candidateLine));
  },
  { flags: ["data", "now", "at"], argument: "<days>" },
);
