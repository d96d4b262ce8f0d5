import assert from "node:assert/strict";
import { test } from "node:test";
import { momentWords } from "../../src/moment-words.ts";
import { recording, videosOf } from "../../src/schema/recording.ts";
import { secondsOf } from "../../src/schema/video-start.ts";

/** Returns what is known of the only video of a recording. */
function videoOf(typed: unknown) {
  const [only, ...others] = videosOf(recording.parse(typed));
  assert.ok(only);
  assert.deepEqual(others, []);
  return only.video;
}

const uuid = "9c9de5e8-0a1e-484a-b099-e80766180a6d";

/** What is pasted, the name of its host, where it is watched, and its player. */
const hosts: readonly (readonly [string, string, string, string | null])[] = [
  [
    "dQw4w9WgXcQ",
    "YouTube",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
  ],
  [
    "https://youtu.be/dQw4w9WgXcQ?si=AbCdEf&t=623",
    "YouTube",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=623s",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=623",
  ],
  [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s",
    "YouTube",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3723s",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=3723",
  ],
  [
    "https://vimeo.com/76979871#t=10m23s",
    "Vimeo",
    "https://vimeo.com/76979871#t=623s",
    "https://player.vimeo.com/video/76979871?dnt=1#t=623s",
  ],
  [
    "https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0",
    "Vimeo",
    "https://vimeo.com/76979871/8272103f6e",
    "https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
  ],
  ["https://vimeo.com/showcase/1234567", "Vimeo", "https://vimeo.com/showcase/1234567", null],
  [
    "https://tube.example.org/w/6fSQdGFLAbqyzbSm8xNhzQ?start=10m23s",
    "tube.example.org",
    "https://tube.example.org/w/6fSQdGFLAbqyzbSm8xNhzQ?start=623s",
    "https://tube.example.org/videos/embed/6fSQdGFLAbqyzbSm8xNhzQ?p2p=0&start=623s",
  ],
  [
    `https://tube.example.org/videos/watch/${uuid}`,
    "tube.example.org",
    `https://tube.example.org/w/${uuid}`,
    `https://tube.example.org/videos/embed/${uuid}?p2p=0`,
  ],
  [
    "https://archive.org/details/sound-2024?start=623",
    "Internet Archive",
    "https://archive.org/details/sound-2024?start=623",
    "https://archive.org/embed/sound-2024?start=623",
  ],
  [
    "https://www.bilibili.com/video/BV1GJ411x7h7/?p=2&t=623&spm_id_from=333",
    "Bilibili",
    "https://www.bilibili.com/video/BV1GJ411x7h7?p=2&t=623",
    "https://player.bilibili.com/player.html?bvid=BV1GJ411x7h7&p=2&autoplay=0&t=623",
  ],
  ["https://zenodo.org/records/123", "Zenodo", "https://zenodo.org/records/123", null],
  ["https://doi.org/10.5281/zenodo.123", "Zenodo", "https://doi.org/10.5281/zenodo.123", null],
  ["https://www.example.org/talk", "example.org", "https://www.example.org/talk", null],
  [
    "https://video.example.org/w/4de251dd",
    "video.example.org",
    "https://video.example.org/w/4de251dd",
    null,
  ],
];

for (const [typed, hostName, watchUrl, playerUrl] of hosts)
  test(`${typed} is understood`, () => {
    const video = videoOf(typed);
    assert.deepEqual(
      [video.hostName, video.watchUrl, video.playerUrl],
      [hostName, watchUrl, playerUrl],
    );
  });

test("a file is known by its ending, and starts at its moment", () => {
  const video = videoOf({ url: "https://files.example.org/talk.mp4", start: "1:02:03" });
  assert.equal(video.fileUrl, "https://files.example.org/talk.mp4");
  assert.equal(video.watchUrl, "https://files.example.org/talk.mp4#t=3723");
});

test("a start that is written overrides the one in the address, and beginnings are zero", () => {
  const url = "https://youtu.be/dQw4w9WgXcQ?t=5";
  assert.equal(videoOf({ url, start: "10:23" }).startSeconds, 623);
  const { startSeconds, watchUrl } = videoOf({ url, start: "0:00" });
  assert.deepEqual([startSeconds, watchUrl], [0, "https://www.youtube.com/watch?v=dQw4w9WgXcQ"]);
});

test("one video has one key, however its address was pasted", () => {
  const keys = [
    "dQw4w9WgXcQ",
    "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
    { url: "https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=9", start: "10:23" },
  ].map((typed) => videoOf(typed).key);
  assert.deepEqual([...new Set(keys)], ["dQw4w9WgXcQ"]);
});

test("what an address holds beside a video never reaches a player", () => {
  const hash = "https://vimeo.com/76979871?h=%22%3E%3Cscript%3E";
  assert.equal(videoOf(hash).playerUrl, "https://player.vimeo.com/video/76979871?dnt=1");
  const part = "https://www.bilibili.com/video/BV1GJ411x7h7?p=%22&t=%3C";
  assert.equal(videoOf(part).watchUrl, "https://www.bilibili.com/video/BV1GJ411x7h7?p=1");
});

test("a moment is written as players show it", () => {
  for (const moment of ["0:00", "10:23", "59:59", "1:02:03", "12:00:00"])
    assert.equal(momentWords(secondsOf(moment)), moment);
});
