import type { Cue } from "../load/transcript.ts";

/** What one person says without a longer pause. */
export interface SpokenParagraph {
  /** The whole second at which it starts. */
  readonly seconds: number;
  /** Who speaks; null where nobody is named, or where it is who spoke before. */
  readonly speaker: string | null;
  readonly text: string;
}

/** A pause of so many seconds ends a paragraph. */
const pause = 3;

/** So many characters are enough for a paragraph, whose sentence then ends it, and so many are too many. */
const [enough, tooMany] = [400, 900];

/** Returns the cues of a transcript as paragraphs; one starts with each speaker, each chapter and after a pause. */
export function spokenParagraphs(cues: readonly Cue[], chapterStarts: readonly number[]) {
  const paragraphs: SpokenParagraph[] = [];
  let [text, start, speaker, last]: [string, number, string | null, Cue | null] = [
    "",
    0,
    null,
    null,
  ];
  const finish = () => {
    const before = paragraphs.findLast((one) => one.speaker !== null)?.speaker ?? null;
    const named = speaker === before ? null : speaker;
    if (text !== "") paragraphs.push({ seconds: Math.floor(start), speaker: named, text });
    text = "";
  };
  for (const cue of cues) {
    if (cue.text === "") continue;
    if (last && endsParagraph(text, last, cue, chapterStarts)) finish();
    if (text === "") [start, speaker] = [cue.start, cue.speaker];
    text = joined(text, cue.text);
    last = cue;
  }
  finish();
  return paragraphs;
}

function endsParagraph(text: string, last: Cue, next: Cue, chapterStarts: readonly number[]) {
  if (next.speaker !== last.speaker && next.speaker !== null) return true;
  if (next.start - last.end >= pause || text.length >= tooMany) return true;
  if (chapterStarts.some((at) => at > last.start && at <= next.start)) return true;
  return text.length >= enough && /[.!?…。！？؟।][”"’»」』)]*$/u.test(text);
}

/** Scripts without spaces between words have none between cues either. */
const unspacedJoint =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]$/u;

function joined(text: string, more: string): string {
  return text === "" || unspacedJoint.test(text) ? text + more : `${text} ${more}`;
}
