import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lettersOf, toCard } from "../publish/card.ts";
import { cardsOf } from "../publish/card-text.ts";
import { fontPackages } from "../publish/font.ts";
import { emojiPackage } from "../publish/glyphs.ts";
import type { Site } from "../site/site.ts";
import { cached } from "./card-cache.ts";
import { picturePackages, toPicture } from "./pictures.ts";

/** Pictures that were made before, by all that they depend on. The folder can be thrown away at any time. */
const cacheFolder = ".cache/cards";

/**
 * Writes the cards of a site into a folder as PNG; those that `cache` holds are not made again. Prints a note for
 * characters that no font has.
 */
export async function writeCards(site: Site, folder: string, cache = cacheFolder): Promise<void> {
  const maker = makerKey();
  for (const { pictures, text } of cardsOf(site)) {
    const glyphs = lettersOf(text);
    if (glyphs.missing.length > 0)
      console.warn(
        `note: ${pictures[0].path} leaves out ${glyphs.missing.map(named).join(", ")}: no font has it`,
      );
    let drawing: Promise<string> | undefined;
    for (const { path: name } of pictures) {
      const type = path.extname(name);
      const key = keyOf(maker, type, JSON.stringify(text));
      const bytes = await cached(cache, key, async () => {
        drawing ??= toCard(text, glyphs);
        return toPicture(await drawing, type);
      });
      writePicture(path.join(folder, name), bytes);
    }
  }
}

function writePicture(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function keyOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

/** "अ (U+0905)". */
function named(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `${character} (U+${code})`;
}

/** What makes the pictures: the code that arranges them, and the packages that draw them. */
function makerKey(): string {
  const code = [
    ...["card", "font", "glyphs", "woff"].map((name) => `src/publish/${name}.ts`),
    "src/cli/pictures.ts",
  ];
  const packages = ["satori", ...picturePackages, emojiPackage, ...Object.keys(fontPackages)];
  const manifests = packages.map((name) => `node_modules/${name}/package.json`);
  const hash = createHash("sha256");
  for (const file of [...code, ...manifests]) hash.update(readFileSync(file));
  return hash.digest("hex");
}
