import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import "../run-folder.ts";
import { checkDataAndSpelling } from "../../src/build/check-spelling.ts";
import { makeSite, soundRecords } from "../../src/build/make-site.ts";
import { writeImages } from "../../src/images/write-images.ts";
import { formatProblem } from "../../src/problems.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const now = { on: "2025-01-15" } as const;

/** Returns a copy of the tiny series. */
function seriesCopy(): string {
  const folder = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/tiny/data", folder, { recursive: true });
  return folder;
}

test("a portrait is a square in three formats and two sizes, upright and without what the camera noted", async () => {
  const data = seriesCopy();
  const lying = await sharp(path.join(data, "images/mori-aoi.jpg"))
    .keepExif()
    .withExifMerge({ IFD0: { Orientation: "6" } })
    .toBuffer();
  assert.ok((await sharp(lying).metadata()).exif?.includes("Somebody"));
  writeFileSync(path.join(data, "images/mori-aoi.jpg"), lying);
  const folder = temporaryFolder();
  const { images } = makeSite(data, now);
  await writeImages(images, folder, temporaryFolder());
  const portraits = images.filter(({ path: name }) => name.includes("portrait"));
  assert.deepEqual(
    portraits.map(({ format, width, height }) => `${format} ${width} ${height}`),
    [
      "avif 144 144",
      "avif 288 288",
      "webp 144 144",
      "webp 288 288",
      "jpeg 144 144",
      "jpeg 288 288",
    ],
  );
  for (const { path: name, format, width } of portraits) {
    const found = await sharp(readFileSync(path.join(folder, name))).metadata();
    assert.equal(found.format === "heif" ? "avif" : found.format, format);
    assert.deepEqual([found.width, found.height], [width, width]);
    assert.equal(found.exif, undefined);
    assert.equal(found.orientation, undefined);
  }
});

test("images are made once, and again when their bytes change", async () => {
  const data = seriesCopy();
  const [folder, cache] = [temporaryFolder(), temporaryFolder()];
  const { images } = makeSite(data, now);
  await writeImages(images, folder, cache);
  const made = readdirSync(cache).sort();
  assert.equal(made.length, images.length);
  await writeImages(images, folder, cache);
  assert.deepEqual(readdirSync(cache).sort(), made);
  const other = await sharp({
    create: { width: 300, height: 300, channels: 3, background: "#123456" },
  });
  writeFileSync(path.join(data, "images/mori-aoi.jpg"), await other.jpeg().toBuffer());
  await writeImages(makeSite(data, now).images, folder, cache);
  assert.equal(readdirSync(cache).length, made.length + 6);
});

test("a picture of which only the beginning is there is a problem of the check, not a stack trace", async () => {
  const data = seriesCopy();
  truncateSync(path.join(data, "images/mori-aoi.jpg"), 900);
  const { problems } = await checkDataAndSpelling(data, now);
  assert.deepEqual(
    problems.map((problem) => formatProblem(problem).replace(/^.*data\//, "data/")),
    ["data/images/mori-aoi.jpg:1:1  is a picture that is damaged: save it again"],
  );
});

test("what is no picture, too large or elsewhere is a problem with its name", () => {
  const data = seriesCopy();
  mkdirSync(path.join(data, "images/inner.png"));
  writeFileSync(path.join(data, "images/huge.png"), Buffer.alloc(10_000_001));
  assert.throws(
    () => soundRecords(data, now),
    /huge\.png:1:1 {2}has more than 10 MB: save it smaller[\s\S]*inner\.png:1:1 {2}is a folder, not a file/,
  );
});
