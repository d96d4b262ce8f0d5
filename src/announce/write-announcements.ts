import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { replaceFolder } from "../build/replace-folder.ts";
import { dateWords } from "../date-words.ts";
import { mistake } from "../mistakes.ts";
import { quote, suggest } from "../problems.ts";
import type { Site, Webinar } from "../site/site.ts";
import { fitsState, type Occasion, occasions, sendingDay, whyUntrue } from "./occasions.ts";
import { posterText, undrawableIn } from "./sheet-text.ts";
import type { Templates } from "./templates.ts";
import { cardOf, sheetsOf } from "./write-sheets.ts";
import { type Announced, hourTexts, isAhead, occasionTexts } from "./write-texts.ts";

/** Returns the webinar of a site that was asked for, `s06` or `S06`; throws a mistake where there is none. */
export function webinarIn({ webinars }: Site, typed: string): Webinar {
  const found = webinars.find(({ id }) => id === typed.toLowerCase());
  if (found) return found;
  const ids = webinars.map(({ id }) => id);
  throw mistake(`there is no webinar ${quote(typed)}${suggest(typed, ids)}`);
}

/** The occasions to write for, and a line for each that is left out. */
export interface ChosenOccasions {
  readonly chosen: readonly Occasion[];
  readonly leftOut: readonly string[];
}

/**
 * Returns the occasions that fit a webinar, or the one that was asked for by its name; throws a mistake where that does
 * not exist or would say what is not true.
 */
export function chooseOccasions(
  webinar: Webinar,
  site: Site,
  asked: string | null,
): ChosenOccasions {
  if (asked !== null) return { chosen: [askedOccasion(webinar, site, asked)], leftOut: [] };
  const judged = occasions
    .filter((one) => fitsState(one, webinar))
    .map((one) => ({ one, why: whyUntrue(one, webinar, site) ?? whyUnasked(one, webinar) }));
  return {
    chosen: judged.filter(({ why }) => why === null).map(({ one }) => one),
    leftOut: judged.flatMap(({ one, why }) =>
      why === null ? [] : [`${one.name}: left out, ${why}`],
    ),
  };
}

function whyUnasked({ name, isDue }: Occasion, webinar: Webinar): string | null {
  return isDue(webinar) ? null : `written with --occasion ${name} only`;
}

function askedOccasion(webinar: Webinar, site: Site, asked: string): Occasion {
  const names = occasions.map(({ name }) => name);
  const found = occasions.find(({ name }) => name === asked);
  if (found === undefined)
    throw mistake(
      `there is no occasion ${quote(asked)}${suggest(asked, names)}; there are ${names.join(", ")}`,
    );
  const why = whyUntrue(found, webinar, site);
  if (why !== null) throw mistake(`${asked} would not be true: ${why}`);
  return found;
}

/** Writes the announcements of a webinar into a folder, in place of earlier ones; returns lines that say what was written. */
export async function writeAnnouncements(
  announced: Announced,
  chosen: readonly Occasion[],
  templates: Templates,
  folder: string,
): Promise<string[]> {
  const { site, webinar } = announced.spoken;
  const files = new Map<string, string | Buffer>([
    ...chosen.flatMap((one) => [...occasionTexts(one, announced, templates)]),
    ...hourTexts(announced, templates),
    ...(await cardOf(webinar, site)),
    ...(isAhead(webinar) ? await sheetsOf(webinar, site) : []),
  ]);
  await replaceFolder(folder, async (fresh) => {
    for (const [name, content] of files) {
      const file = path.join(fresh, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  });
  return [
    ...chosen.map((one) => sendingLine(one, webinar, site)),
    ...fontLines(webinar, site),
    `${files.size} files written to ${folder}; nothing was sent`,
  ];
}

function sendingLine(occasion: Occasion, webinar: Webinar, site: Site): string {
  const day = sendingDay(occasion, webinar, site);
  return day === null ? occasion.name : `${occasion.name}: to be sent on ${dateWords(day)}`;
}

function fontLines(webinar: Webinar, site: Site): string[] {
  const missing = isAhead(webinar) ? undrawableIn(posterText(webinar, site)) : [];
  if (missing.length === 0) return [];
  return [`note: no font has ${missing.join(" ")}: poster and slide leave them out`];
}
