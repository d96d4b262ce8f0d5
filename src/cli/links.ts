import { existsSync, readFileSync } from "node:fs";
import { makeSite } from "../build/make-site.ts";
import { keepIssues, readIssue } from "../report/kept-issues.ts";
import { failuresIn, linksIssue } from "../report/links-issue.ts";
import { outgoingAddresses } from "../report/outgoing-links.ts";
import { run } from "./run.ts";

const usage = `npm run links -- [<report>] [options]

Prints the addresses of others that the site leads to, one a line, for a link checker to try; a
recording by its picture. With the checker's <report> (JSON of lychee) it tells which are gone.`;

await run(
  usage,
  ({ argument, data, now, url, issues }) => {
    const outgoing = outgoingAddresses(makeSite(data, now, url));
    if (argument === "") {
      console.log(outgoing.map(({ tried }) => tried).join("\n"));
      return;
    }
    // The checker leaves no report where nothing failed.
    const failures = failuresIn(existsSync(argument) ? readFileSync(argument, "utf8") : "{}");
    if (failures === null) {
      console.error(`${argument} is not a report of lychee in JSON`);
      process.exitCode = 1;
      return;
    }
    const issue = linksIssue(outgoing, failures, issues ? readIssue("links") : null);
    console.log(issue?.body ?? "Every address answers.");
    if (issues) for (const line of keepIssues("links", issue ? [issue] : [])) console.log(line);
  },
  { flags: ["data", "now", "issues"], argument: "[<report>]" },
);
