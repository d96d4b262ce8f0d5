import { directionOf } from "../languages/direction.ts";
import { say } from "../languages/fill-phrase.ts";
import { languageName } from "../languages/language-names.ts";
import type { TranscriptFile } from "../load/transcript.ts";
import { momentOf } from "./build-chapters.ts";
import type { Context } from "./context.ts";
import type { Page, Recording, Transcript } from "./site.ts";
import { spokenParagraphs } from "./spoken-paragraphs.ts";

const mediaTypes = { vtt: "text/vtt", srt: "application/x-subrip" } as const;

/** Returns the transcripts of a talk, its own language first; none while its recording may not be seen. */
export function buildTranscripts(
  files: readonly TranscriptFile[],
  talk: { readonly id: string; readonly page: Page; readonly recording: Recording },
  context: Context,
): Transcript[] {
  const { state } = talk.recording;
  if (state !== "published" && state !== "none") return [];
  return files.map((file, i) => {
    const { language: tag, format, source, cues, chapters } = file;
    const title = titleOf(file, files.length, context);
    const starts = chapters.map(({ seconds }) => seconds);
    const path = `${talk.page.path}${talk.id}.${tag}.${format}`;
    return {
      language: tag,
      languageName: languageName(tag, context.language),
      direction: directionOf(tag),
      title,
      paragraphs: spokenParagraphs(cues, starts).map(({ seconds, ...said }) => ({
        ...momentOf(seconds, talk.recording),
        ...said,
        id: i === 0 ? `t${seconds}` : `t${seconds}-${tag}`,
      })),
      page: context.addresses.page(path, title, talk.page.description),
      mediaType: mediaTypes[format],
      text: source.text,
    };
  });
}

/** Returns the transcripts of a talk, the one in its own language first. */
export function transcriptsOf(
  id: string,
  spoken: string,
  { transcripts }: Context,
): readonly TranscriptFile[] {
  const own = transcripts.filter(({ talk }) => talk === id);
  const rank = ({ language }: TranscriptFile) => (language === spoken ? 0 : 1);
  return own.sort((a, b) => rank(a) - rank(b));
}

function titleOf({ language: tag }: TranscriptFile, count: number, { language }: Context) {
  const name = languageName(tag, language);
  return count === 1
    ? say(language, "transcript")
    : say(language, "transcript_in", { language: name });
}
