import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cue, TranscriptFile } from "../../src/load/transcript.ts";
import { spokenParagraphs } from "../../src/site/spoken-paragraphs.ts";
import { madeSite } from "../sites/made-site.ts";

const cue = (start: number, text: string, speaker: string | null = null): Cue => ({
  start,
  end: start + 2,
  speaker,
  text,
});

const texts = (cues: readonly Cue[], chapters: readonly number[] = []) =>
  spokenParagraphs(cues, chapters).map(({ text }) => text);

test("a pause, another speaker and a chapter start a paragraph", () => {
  assert.deepEqual(texts([cue(0, "One,"), cue(2, "two."), cue(9, "Three.")]), [
    "One, two.",
    "Three.",
  ]);
  const spoken = [cue(0, "One.", "Ada"), cue(2, "Two.", "Ben"), cue(4, "Three.", "Ben")];
  assert.deepEqual(spokenParagraphs(spoken, []), [
    { seconds: 0, speaker: "Ada", text: "One." },
    { seconds: 2, speaker: "Ben", text: "Two. Three." },
  ]);
  assert.deepEqual(texts([cue(0, "One."), cue(2, "Two.")], [2]), ["One.", "Two."]);
});

test("a long paragraph ends with a sentence, or in the end without one", () => {
  const sentence = `${"word ".repeat(20)}end.`;
  const paragraphs = texts(Array.from({ length: 20 }, (_, i) => cue(i * 2, sentence)));
  assert.ok(paragraphs.length > 2);
  for (const text of paragraphs) assert.ok(text.length < 520 && text.endsWith("end."), text);
  const endless = texts(
    Array.from({ length: 60 }, (_, i) => cue(i * 2, "word ".repeat(10).trim())),
  );
  for (const text of endless) assert.ok(text.length < 960);
});

test("scripts without spaces get none between cues", () => {
  assert.deepEqual(texts([cue(0, "潮だまりは"), cue(2, "二度数える。")]), [
    "潮だまりは二度数える。",
  ]);
});

const file = (language: string, text: string): TranscriptFile => ({
  talk: "s01e01",
  language,
  format: "vtt",
  source: { file: `data/transcripts/s01e01.${language}.vtt`, text: "WEBVTT\n" },
  cues: [cue(250.7, text)],
  chapters: [{ seconds: 250, title: "Wells" }],
});

const talkOf = (talk: object, transcripts = [file("da", "Brønde."), file("en", "Wells.")]) => {
  const record = { title: "Wells", speakers: ["olga-organizer"], ...talk };
  const episodes = { s01: { topic: "Water", date: "2024-06-03", time: "15:00", talks: [record] } };
  const [made] = madeSite({ episodes, transcripts }).talks;
  assert.ok(made);
  return made;
};

test("a talk has its transcripts, the one in its own language first, each with anchors of its own", () => {
  const { transcripts } = talkOf({ recording: "dQw4w9WgXcQ" });
  assert.deepEqual(
    transcripts.map(({ title, page, paragraphs }) => [title, page.path, paragraphs[0]?.id]),
    [
      ["Transcript (English)", "/talks/s01e01/s01e01.en.vtt", "t250"],
      ["Transcript (Danish)", "/talks/s01e01/s01e01.da.vtt", "t250-da"],
    ],
  );
  const [danish] = talkOf({ language: "da", recording: "dQw4w9WgXcQ" }).transcripts;
  assert.equal(danish?.language, "da");
});

test("nobody reads what was said as long as nobody may hear it", () => {
  const later = { youtube: "dQw4w9WgXcQ", from: "2030-01-01" };
  for (const talk of [{}, { recording: "withheld" }, { recording: later }, { status: "withdrawn" }])
    assert.deepEqual(talkOf(talk).transcripts, [], JSON.stringify(talk));
  assert.equal(talkOf({ recording: "none" }).transcripts.length, 2);
});

test("chapters are those of the record, or else of the transcript; without a video there are none", () => {
  const titles = (talk: object) => talkOf(talk).chapters.map(({ title }) => title);
  const typed = { chapters: [{ at: "1:02:03", title: "Caves" }] };
  assert.deepEqual(titles({ recording: "dQw4w9WgXcQ" }), ["Wells"]);
  assert.deepEqual(titles({ recording: "dQw4w9WgXcQ", ...typed }), ["Caves"]);
  assert.deepEqual(titles({ recording: "none", ...typed }), []);
});

test("a chapter leads to its second at the host, and in the player where there is one", () => {
  const typed = { chapters: [{ at: "1:02:03", title: "Caves" }] };
  const [inPlayer] = talkOf({ recording: "dQw4w9WgXcQ", ...typed }).chapters;
  assert.equal(inPlayer?.watchUrl, "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3723s");
  assert.match(inPlayer?.playerUrl ?? "", /start=3723$/);
  const [ofFile] = talkOf({ recording: "https://example.org/a.mp4", ...typed }).chapters;
  assert.deepEqual(
    [ofFile?.watchUrl, ofFile?.playerUrl],
    ["https://example.org/a.mp4#t=3723", null],
  );
});

test("the chapters for a video's description start at 0:00, as YouTube wants them", () => {
  const chapters = [{ at: "4:10", title: "Caves" }];
  const talk = talkOf({ recording: "dQw4w9WgXcQ", chapters });
  assert.equal(talk.chaptersText, "0:00 Wells\n4:10 Caves");
});
