import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium } from "playwright-core";

const installed = [
  process.env["CHROME_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** What keeps Chromium from calling home, and lets it run in a container. */
export const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Returns the path of a Chromium: the one of CHROME_PATH, else one that is installed, else (on Linux) the one that comes with the packages. */
export async function chromiumPath(): Promise<string> {
  const found = installed.find((path) => path !== "" && existsSync(path));
  if (found) return found;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chromium found: install Google Chrome, or name a browser in CHROME_PATH.");
  // With this setting, which it reads when it is imported, the package unpacks the libraries that a bare Linux lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  return bundled.executablePath();
}

/** Returns a Chromium that the processes of a test run share, at its `wsEndpoint`. */
export async function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await chromiumPath(), args: [...quiet] });
}

/** Returns the Chromium that the test run shares; for a test file that runs alone, one of its own. */
export async function launchChromium(): Promise<Browser> {
  const shared = process.env["TEST_BROWSER"];
  if (shared) return chromium.connect(shared);
  return chromium.launch({ executablePath: await chromiumPath(), args: [...quiet] });
}
