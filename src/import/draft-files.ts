import { type SeriesFacts, seriesDraft } from "./draft-series.ts";
import { namePeople } from "./name-people.ts";
import { type NumberedWebinar, numberWebinars } from "./number-webinars.ts";
import { recordYaml } from "./record-yaml.ts";
import { servicesOf } from "./services.ts";
import type { ImportedTalk, Leftover, SourceFacts } from "./source-facts.ts";

/** A data folder that was drafted: its files by their paths, and what no field takes. */
export interface DraftedData {
  readonly files: ReadonlyMap<string, string>;
  readonly left: readonly Leftover[];
}

const moveGuess = { "moves.0.from": "the day of the first talk with this institution" };

/** Returns the data folder of what was found on a page or in a file. */
export function draftFiles(found: SourceFacts): DraftedData {
  const webinars = numberWebinars(found.webinars);
  const { people, idOf, left } = namePeople(found.organizers, webinars);
  const facts: SeriesFacts = { ...found, people, webinars };
  const { series, guesses } = seriesDraft(facts);
  const services = servicesOf(series, webinars);
  const organizers = found.organizers.map(idOf);
  const files = new Map([["series.yaml", recordYaml("series", series, guesses)]]);
  if (organizers.length > 0) files.set("organizers.yaml", recordYaml("organizers", organizers, {}));
  if (services.length > 0)
    files.set(
      "privacy.yaml",
      recordYaml("privacy", services, { "0.what": "please read what and why" }),
    );
  for (const webinar of webinars)
    files.set(webinarFile(webinar.number), webinarYaml(webinar, idOf));
  for (const [id, person] of people)
    files.set(`people/${id}.yaml`, recordYaml("people", person, moveGuess));
  return { files, left: [...found.left, ...left, ...webinars.flatMap(otherDay)] };
}

/** A day that was not taken as it is written is told as well. */
function otherDay({ number, date, guesses }: NumberedWebinar): Leftover[] {
  const why = guesses["date"];
  return why === undefined ? [] : [{ line: 1, text: why, why: `${codeOf(number)} has ${date}` }];
}

/** Returns the path of a webinar in the data folder: `episodes/s07.yaml`. */
export function webinarFile(number: number): string {
  return `episodes/s${twoDigits(number)}.yaml`;
}

/** Returns a webinar as YAML, its talks in the order of their numbers. */
export function webinarYaml(
  { number, guesses, talks, ...fields }: NumberedWebinar,
  idOf: (person: ImportedTalk["speakers"][number]) => string,
): string {
  const ordered = [...talks].sort((a, b) => (a.number ?? 99) - (b.number ?? 99));
  const records = ordered.map(({ number: place, speakers, ...talk }, i) => ({
    ...talk,
    ...(place === null || place === i + 1 ? {} : { code: `${codeOf(number)}E${twoDigits(place)}` }),
    speakers: speakers.map(idOf),
  }));
  return recordYaml("webinars", { ...fields, talks: records }, guesses);
}

function codeOf(webinar: number): string {
  return `S${twoDigits(webinar)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
