import { editYaml } from "../fix/edit-yaml.ts";
import { removeField } from "../fix/remove-field.ts";
import type { Entry, SoundRecords } from "../load/records.ts";
import { mistake } from "../mistakes.ts";
import { quote } from "../problems.ts";
import { dataFiles } from "../schema/data-files.ts";
import { type RecordedVideo, videosOf } from "../schema/recording.ts";
import { talkSchema } from "../schema/talk.ts";
import { type Path, valueAt } from "../schema/validate.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { youtubeIdIn } from "../schema/youtube.ts";
import { editOf } from "./edits.ts";
import type { Proposal } from "./new-webinar.ts";
import { expectedIn } from "./record-text.ts";

/** A recording and the one that takes its place, as they were typed on a line of a list. */
interface Replacement {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Returns what replaces recordings by those of a list with an old and a new address or id a line. Throws a mistake with
 * every line that is wrong, or whose old recording the data does not have.
 */
export function replaceRecordings(
  data: string,
  { webinars }: SoundRecords,
  list: string,
  name: string,
): Proposal {
  const replacements = replacementsIn(list);
  const known = new Set(webinars.flatMap((webinar) => videosIn(webinar).map(({ key }) => key)));
  const wrong = replacements.flatMap((one, i) =>
    whyWrong(one, known, replacements.slice(0, i)).map((why) => `${name}:${one.line}  ${why}`),
  );
  if (wrong.length > 0) throw mistake(wrong.join("\n"));
  const byKey = new Map(replacements.map((one) => [keyOf(one.from), one.to]));
  const edits = webinars.map((webinar) =>
    editOf(data, dataFiles.webinars.path.replace("*", webinar.id), withReplaced(webinar, byKey)),
  );
  const isDated = webinars.some((webinar) =>
    videosIn(webinar).some(({ key, uploadedAt }) => byKey.has(key) && uploadedAt !== null),
  );
  const found = `${replacements.length} recordings in the list, each found.`;
  return { edits, remarks: isDated ? [found, lostDays] : [found] };
}

const lostDays =
  "A new upload has a day of its own: the old one (uploaded) goes, and npm run todo asks for the new one.";

/** A first line without recordings names the columns. */
function replacementsIn(list: string): Replacement[] {
  const rows = list.split(/\r?\n/).map((row, i) => {
    const [from = "", to = ""] = row
      .split(/[,;\t]/)
      .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    return { line: i + 1, from, to };
  });
  const isHeading = ({ line, from }: Replacement) => line === 1 && expectedVideo(from) !== null;
  return rows.filter((row) => row.from + row.to !== "" && !isHeading(row));
}

function whyWrong(
  { from, to }: Replacement,
  known: ReadonlySet<string>,
  before: readonly Replacement[],
): string[] {
  const odd = [from, to].find((one) => expectedVideo(one) !== null);
  if (odd !== undefined) return [`${quote(odd)} is not ${expectedVideo(odd)}`];
  if (before.some((other) => keyOf(other.from) === keyOf(from)))
    return [`${quote(from)} stands in the list twice`];
  const isThere = known.has(keyOf(from)) || known.has(keyOf(to));
  return isThere ? [] : [`no talk has the recording ${quote(from)}`];
}

function expectedVideo(typed: string): string | null {
  const isWord = typed === "none" || typed === "withheld";
  return isWord ? "the address of a recording" : expectedIn(talkSchema.shape.recording, typed);
}

function keyOf(typed: string): string {
  return videosOf(typed)[0]?.video.key ?? "";
}

/** A recording of a webinar, and where its address and its day of upload stand. */
interface PlacedVideo {
  readonly key: string;
  readonly at: Path;
  /** Null where no day is known. */
  readonly uploadedAt: Path | null;
}

function videosIn({ record }: Entry<WebinarRecord>): PlacedVideo[] {
  return record.talks.flatMap(({ recording }, i) =>
    videosOf(recording).map(({ video, path, addressPath, uploaded }: RecordedVideo) => ({
      key: video.key,
      at: ["talks", i, "recording", ...addressPath],
      uploadedAt: uploaded === null ? null : ["talks", i, "recording", ...path, "uploaded"],
    })),
  );
}

function withReplaced(webinar: Entry<WebinarRecord>, byKey: ReadonlyMap<string, string>): string {
  return videosIn(webinar).reduce((text, { key, at, uploadedAt }) => {
    const to = byKey.get(key);
    if (to === undefined) return text;
    const old = String(valueAt(webinar.typed, at));
    const isId = at.at(-1) === "youtube";
    const edited = editYaml(
      text,
      at,
      { start: 0, end: old.length },
      isId ? (youtubeIdIn(to) ?? to) : to,
    );
    const dated = uploadedAt && edited ? removeField(edited, uploadedAt) : edited;
    if (dated === null)
      throw mistake(
        `${webinar.source.file}: ${quote(old)} cannot be edited, so please replace it by hand`,
      );
    return dated;
  }, webinar.source.text);
}
