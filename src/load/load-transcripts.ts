import path from "node:path";
import { compareTexts, type Problem } from "../problems.ts";
import { language } from "../schema/fields.ts";
import { readCues } from "./read-cues.ts";
import { readText } from "./read-text.ts";
import type { TranscriptFile } from "./transcript.ts";

/** The folder of the transcripts in the data folder. */
export const transcriptFolder = "transcripts";

const namePattern = /^(s\d{2,4}(?:e\d{2,3}|-[a-z0-9-]+))\.([A-Za-z0-9-]+)\.(vtt|srt)$/;
const expected =
  'a file name like "s05e02.en.vtt": the code of a talk in small letters, a language, and vtt or srt';

/** Reads the transcripts with these names; those with problems are left out, and the problems added to the list. */
export function loadTranscripts(
  data: string,
  names: readonly string[],
  displayName: (file: string) => string,
  problems: Problem[],
): TranscriptFile[] {
  return names.toSorted(compareTexts).flatMap((name) => {
    const file = path.join(data, transcriptFolder, name);
    const { transcript, found } = readTranscript(file, displayName(file), data);
    for (const problem of found) problems.push(problem);
    return transcript ?? [];
  });
}

interface ReadTranscript {
  readonly transcript: TranscriptFile | null;
  readonly found: readonly Problem[];
}

function readTranscript(file: string, shown: string, data: string): ReadTranscript {
  const [, talk, tag, format] = namePattern.exec(path.basename(file)) ?? [];
  const refused = (found: readonly Problem[]) => ({ transcript: null, found });
  if (talk === undefined || !language.safeParse(tag).success)
    return refused([{ file: shown, line: 1, column: 1, field: "", fact: `is not ${expected}` }]);
  const { source, problem } = readText(file, shown, data);
  if (problem) return refused([problem]);
  const kind = format === "srt" ? "srt" : "vtt";
  const read = readCues(source, kind);
  if (read.problems) return refused(read.problems);
  const { cues, chapters } = read;
  const transcript = { talk, language: tag ?? "", format: kind, source, cues, chapters } as const;
  return { transcript, found: [] };
}
