import type { Browser } from "playwright-core";
import sharp from "sharp";
import { prefixOf } from "../../src/build/site-folder.ts";
import { portOf } from "../../src/server/listen.ts";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { encodePath } from "../../src/site-path.ts";
import type { ChangedPage } from "./changed-pages.ts";

/** The screens that pages are shown on, in CSS pixels. */
const screens = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
} as const;

/** The name of a screen. */
export type ScreenName = keyof typeof screens;

/** The names of the screens. */
export const screenNames = Object.keys(screens) as ScreenName[];

/** One screen of a page, as PNG, from just above its first difference; null where the page is not there. */
export interface Pictures {
  readonly screen: ScreenName;
  readonly old: Buffer | null;
  readonly fresh: Buffer | null;
}

/** A page that looks different, with its pictures. */
export interface PicturedPage {
  readonly path: string;
  readonly pictures: readonly Pictures[];
}

/** How much is shown above a difference, in CSS pixels. */
const above = 120;

/** Returns the pictures of pages in the folders of two built sites; pages that look the same have none. */
export async function takePictures(
  browser: Browser,
  folders: { readonly old: string; readonly fresh: string },
  pages: readonly ChangedPage[],
): Promise<PicturedPage[]> {
  const pictured = pages.map(({ path }) => ({ path, pictures: [] as Pictures[] }));
  for (const screen of screenNames) {
    const before = await openCamera(browser, folders.old, screen);
    const after = await openCamera(browser, folders.fresh, screen);
    for (const [i, { path, isInOld, isInNew }] of pages.entries()) {
      const old = isInOld ? await before.take(path) : null;
      const fresh = isInNew ? await after.take(path) : null;
      const pair = await compared(screen, old, fresh);
      if (pair) pictured[i]?.pictures.push(pair);
    }
    for (const camera of [before, after]) await camera.close();
  }
  return pictured.filter(({ pictures }) => pictures.length > 0);
}

/** Opens a screen on which the pages of a built folder are shown, and pictured from top to bottom. */
async function openCamera(browser: Browser, folder: string, screen: ScreenName) {
  const prefix = prefixOf(folder);
  const server = await serveFolder(folder, prefix, 0);
  const context = await browser.newContext({ viewport: screens[screen] });
  const page = await context.newPage();
  const root = `http://127.0.0.1:${portOf(server)}${prefix}`;
  return {
    take: async (path: string) => {
      await page.goto(`${root}${encodePath(path).slice(1)}`);
      // At the second visit the fonts are there in time.
      await page.reload();
      return page.screenshot({ fullPage: true, animations: "disabled" });
    },
    close: async () => {
      await context.close();
      server.close();
    },
  };
}

/** Returns what of two pictures of a page is worth showing; null where they are the same. */
async function compared(
  screen: ScreenName,
  old: Buffer | null,
  fresh: Buffer | null,
): Promise<Pictures | null> {
  const top = old && fresh ? await firstDifference(old, fresh) : 0;
  if (top === null) return null;
  const crop = (png: Buffer | null) => (png ? oneScreen(png, top, screen) : null);
  return { screen, old: await crop(old), fresh: await crop(fresh) };
}

/** Returns the first row of pixels in which two pictures of one width differ, null where none does. */
async function firstDifference(a: Buffer, b: Buffer): Promise<number | null> {
  const [old, fresh] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
  const row = old.info.width * old.info.channels;
  const rows = Math.max(old.info.height, fresh.info.height);
  for (let y = 0; y < rows; y++) {
    const [one, other] = [old, fresh].map(({ data }) => data.subarray(y * row, (y + 1) * row));
    if (one && other && !one.equals(other)) return y;
  }
  return null;
}

function pixelsOf(png: Buffer) {
  return sharp(png).raw().toBuffer({ resolveWithObject: true });
}

/** Returns one screen of the picture of a page, from a little above a row of pixels, or the page's last screen. */
async function oneScreen(png: Buffer, top: number, screen: ScreenName): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const shown = Math.min(height, screens[screen].height);
  const from = Math.max(0, Math.min(top - above, height - shown));
  const part = sharp(png).extract({ left: 0, top: from, width, height: shown });
  return part.png({ palette: true }).toBuffer();
}
