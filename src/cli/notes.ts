import { makeSite } from "../build/make-site.ts";
import { keepIssues } from "../report/kept-issues.ts";
import { noteLines, notesOf } from "../report/webinar-notes.ts";
import { print, run } from "./run.ts";

const usage = `npm run notes -- [options]

Lists what is still to do, one line per webinar; with --issues, one issue on GitHub per webinar.`;

const hint = "This text is updated every day, and the issue is closed when nothing is left to do.";

await run(
  usage,
  ({ data, now, issues }) => {
    const site = makeSite(data, now);
    print(noteLines(site));
    const notes = notesOf(site);
    if (notes.length === 0) print(["Nothing is left to do."]);
    if (!issues) return;
    const wanted = notes.map(({ webinar, code, words }) => ({
      key: `notes ${webinar}`,
      title: `${code}: still to do`,
      body: `\`episodes/${webinar}.yaml\`: ${words}.\n\n${hint}`,
    }));
    print(keepIssues("notes", wanted));
  },
  { flags: ["data", "now", "issues"] },
);
