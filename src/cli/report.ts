import { makeSite } from "../build/make-site.ts";
import { mistake } from "../mistakes.ts";
import { grantCsv, grantLines, grantReports } from "../report/grant-report.ts";
import { print, run } from "./run.ts";

const usage = `npm run report -- grant [options]

Lists by grant the webinars that it paid for, with their talks and speakers, for the report to the
funder. The days of a grant are from and until in data/series.yaml.`;

await run(
  usage,
  ({ argument, data, now, json, csv }) => {
    if (argument !== "grant") throw mistake(`"${argument}" is not a report: there is only grant`);
    const reports = grantReports(makeSite(data, now));
    if (json) console.log(JSON.stringify(reports, null, 2));
    else if (csv) process.stdout.write(grantCsv(reports));
    else print(grantLines(reports));
  },
  { flags: ["data", "now", "json", "csv"], argument: "<report>" },
);
