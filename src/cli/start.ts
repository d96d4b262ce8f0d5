import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DataError } from "../problems.ts";
import { type LiveReports, serveLiveSite } from "../server/live-site.ts";
import { exitOnSignals } from "./exit-on-signals.ts";
import { printError, reportProblems, run } from "./run.ts";

const usage = `npm start -- [options]

Serves the site on this computer, builds it again whenever a file is saved, and reloads the open pages.
Problems are shown here and in the pages; until they are mended the last sound site is served.`;

/** Where the site is served, unless the port is in use. */
const usualPort = 8080;

const reports: LiveReports = {
  onListening: (port) => {
    const why = port === usualPort ? "" : `Port ${usualPort} is in use. `;
    console.log(`${why}The site is served at http://127.0.0.1:${port}/ (Ctrl+C stops)`);
  },
  onBuilt: ({ webinars, talks }) =>
    console.log(`${webinars.length} webinars, ${talks.length} talks: no problem.`),
  onFailed: (error, mistake) => {
    if (error instanceof DataError) reportProblems(error);
    else if (mistake === null) console.error(error);
    else printError(mistake);
  },
};

await run(
  usage,
  async ({ data, now }) => {
    exitOnSignals();
    const folder = mkdtempSync(path.join(tmpdir(), "webinar-site-"));
    // A picture may just be written.
    const removal = { recursive: true, force: true, maxRetries: 5 };
    process.on("exit", () => rmSync(folder, removal));
    await serveLiveSite({ data, now, folder }, usualPort, reports);
  },
  { flags: ["data", "now"] },
);
