import assert from "node:assert/strict";
import { test } from "node:test";
import { readCues } from "../../src/load/read-cues.ts";

const read = (text: string, format: "vtt" | "srt") => {
  const found = readCues({ file: `s01e01.en.${format}`, text }, format);
  assert.equal(found.problems, null);
  return found as Exclude<typeof found, { problems: readonly unknown[] }>;
};

test("a WebVTT file has times, speakers and words without markup", () => {
  const text = [
    "WEBVTT - A talk",
    "Language: en",
    "",
    "STYLE",
    "::cue { color: red }",
    "",
    "welcome",
    "01:00:10.250 --> 01:00:13.500 align:start position:0%",
    "<v Ada Lind>Good <i>afternoon</i>,",
    "Q&A &amp; all of you &lt;3.",
    "",
  ].join("\r\n");
  assert.deepEqual(read(text, "vtt").cues, [
    {
      start: 3610.25,
      end: 3613.5,
      speaker: "Ada Lind",
      text: "Good afternoon, Q&A & all of you <3.",
    },
  ]);
});

test("a SubRip file is read as well, whatever it makes bold", () => {
  const text = "1\n00:00:01,000 --> 00:00:04,000\n<font color=red>Hej</font> alle\n";
  const { cues } = read(text, "srt");
  assert.deepEqual(cues, [{ start: 1, end: 4, speaker: null, text: "Hej alle" }]);
});

test("notes of a transcript name chapters, which start with the words after them", () => {
  const cue = (at: string) => `${at}.000 --> ${at}.900\nWords.\n\n`;
  const text = `WEBVTT\n\nNOTE made by hand\n\nNOTE Chapter: Wells \n\n${cue("00:05")}NOTE Chapter: Caves\n\n${cue("01:02:03")}NOTE Chapter: Nothing follows\n`;
  assert.deepEqual(read(text, "vtt").chapters, [
    { seconds: 5, title: "Wells" },
    { seconds: 3723, title: "Caves" },
  ]);
});
