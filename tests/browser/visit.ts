import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import "../run-folder.ts";
import { writePages } from "../../src/build/write-site.ts";
import { writeImages } from "../../src/images/write-images.ts";
import type { Site } from "../../src/site/site.ts";
import { builtFolder } from "../sites/built-site.ts";

/** A site that was built into a folder, to be visited at its own address. */
export interface BuiltSite {
  readonly folder: string;
  readonly origin: string;
}

/** Returns the site of a data folder as of a day, built once in a test run; nobody writes into its folder. */
export async function builtSite(data: string, on: string): Promise<BuiltSite> {
  const folder = await builtFolder(data, on);
  const [, address = ""] =
    /^Sitemap: (.*)$/m.exec(readFileSync(`${folder}/robots.txt`, "utf8")) ?? [];
  return { folder, origin: new URL(address).origin };
}

/** Writes a site with its images, and without its cards, which take long to draw, into a folder that goes with the process. */
export async function written(site: Site): Promise<BuiltSite> {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-visit-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await writePages(site, folder);
  await writeImages(site.images, folder);
  return { folder, origin: new URL(site.pages.home.url).origin };
}

/** A visit: the open page, every request that went to another host, and every error in the console. */
export interface Visit {
  readonly page: Page;
  readonly elsewhere: string[];
  readonly complaints: string[];
}

/**
 * Opens a page at its own address. Nothing leaves the machine: the site's requests are answered from the folder, and
 * requests to other hosts are noted and answered with an empty page. With `at` the page's clock stands at that instant.
 */
export async function visit(
  browser: Browser,
  { folder, origin }: BuiltSite,
  href: string,
  options: BrowserContextOptions & { at?: string } = {},
): Promise<Visit> {
  const { at, ...settings } = options;
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const [elsewhere, complaints]: [string[], string[]] = [[], []];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin) return route.fulfill(answer(folder, url.pathname));
    elsewhere.push(url.href);
    return route.fulfill({
      contentType: "text/html",
      body: "<!DOCTYPE html><title>Elsewhere</title>",
    });
  });
  if (at !== undefined) await page.clock.setFixedTime(at);
  await page.goto(`${origin}${href}`);
  return { page, elsewhere, complaints };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".js": "text/javascript",
  ".json": "application/json",
};

function answer(folder: string, pathname: string) {
  const asked = path.join(folder, decodeURIComponent(pathname));
  const stat = statSync(asked, { throwIfNoEntry: false });
  const file = stat?.isDirectory() ? path.join(asked, "index.html") : asked;
  if (!statSync(file, { throwIfNoEntry: false })) return { status: 404, body: "" };
  const contentType = types[path.extname(file)] ?? "application/octet-stream";
  return { contentType, body: readFileSync(file) };
}
