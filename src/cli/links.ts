import { existsSync, readFileSync } from "node:fs";
import { makeSite } from "../build/make-site.ts";
import { mistake } from "../mistakes.ts";
import { keepIssues, readIssue } from "../report/kept-issues.ts";
import { failuresIn, linksIssue } from "../report/links-issue.ts";
import { outgoingAddresses } from "../report/outgoing-links.ts";
import { print, run } from "./run.ts";

const usage = `npm run links -- [<report>] [options]

Prints the external addresses that the site links to, one per line, for a link checker; a video by
its thumbnail. With the checker's <report> (lychee's JSON), lists those that do not work.`;

await run(
  usage,
  ({ argument, data, now, url, issues }) => {
    const outgoing = outgoingAddresses(makeSite(data, now, url));
    if (argument === "") {
      print(outgoing.map(({ tried }) => tried));
      return;
    }
    // lychee writes no report when nothing failed.
    const failures = failuresIn(existsSync(argument) ? readFileSync(argument, "utf8") : "{}");
    if (failures === null) throw mistake(`${argument} is not a JSON report of lychee`);
    const issue = linksIssue(outgoing, failures, issues ? readIssue("links") : null);
    console.log(issue?.body ?? "Every link works.");
    if (issues) print(keepIssues("links", issue ? [issue] : []));
  },
  { flags: ["data", "now", "issues"], argument: "[<report>]" },
);
