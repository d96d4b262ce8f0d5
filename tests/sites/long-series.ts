import type { Site } from "../../src/site/site.ts";
import { madeSite } from "./made-site.ts";

/** Returns a made-up series of webinars of three talks each, one a month since January 2010, all over. */
export function longSeries(webinars: number): Site {
  const numbers = Array.from({ length: webinars }, (_, i) => i + 1);
  return madeSite({
    now: "2024-06-01T00:00:00Z",
    people: { "ada-lind": { name: "Ada Lind" }, "ben-okoro": { name: "Ben Okoro" } },
    episodes: Object.fromEntries(numbers.map((n) => [`s${`${n}`.padStart(2, "0")}`, webinarOf(n)])),
  });
}

function webinarOf(n: number) {
  const [year, month] = [2010 + Math.floor((n - 1) / 12), ((n - 1) % 12) + 1];
  return {
    topic: `Month ${n}`,
    date: `${year}-${`${month}`.padStart(2, "0")}-05`,
    talks: [
      { title: `Echo ${n}`, speakers: ["ada-lind"], topics: ["echoes"] },
      { title: `Light ${n}`, speakers: ["ben-okoro"], topics: ["lamps & light"] },
      { title: `Both ${n}`, speakers: ["ada-lind", "ben-okoro"], recording: "withheld" },
    ],
  };
}
