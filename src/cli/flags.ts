/** Every option of the commands: whether it takes a value, and its line in the help. */
export const flags = {
  data: { type: "string", help: "--data <folder>  the data folder (default: data)" },
  now: {
    type: "string",
    help: "--now <moment>   a day (2025-01-15) or an instant (2025-01-15T12:00:00Z)\n                   that the site is built for (default: now)",
  },
  out: { type: "string", help: "--out <folder>   the folder of the built site (default: _site)" },
  port: { type: "string", help: "--port <number>  the port to listen on (default: 8000)" },
  wait: {
    type: "string",
    help: "--wait <seconds> how long a deploy may take to spread (default: 120)",
  },
  issues: {
    type: "boolean",
    help: "--issues         keep the list as issues on GitHub (needs GITHUB_TOKEN)",
  },
  fix: {
    type: "boolean",
    help: "--fix            repair in place what has only one right answer",
  },
  strict: {
    type: "boolean",
    help: "--strict         doubts stop the command, as problems do",
  },
  json: { type: "boolean", help: "--json           print JSON" },
  csv: { type: "boolean", help: "--csv            print CSV, for a spreadsheet" },
  occasion: {
    type: "string",
    help: "--occasion <name> only this one: save-the-date, programme, week-before, day-before,\n                   hour-before, moved, postponed, cancelled, thank-you",
  },
  eject: {
    type: "string",
    help: "--eject <file>   copy a template, such as newsletter.html.njk, to templates/ in the data",
  },
  prove: {
    type: "boolean",
    help: "--prove          compare the page with the site of the data folder",
  },
  explain: {
    type: "string",
    help: "--explain [rule] explain a rule; without a rule, list all rules",
  },
  yes: { type: "boolean", help: "--yes            write without asking" },
  topic: { type: "string", help: "--topic <text>   what the webinar is about" },
  day: { type: "string", help: "--day <day>      its day: 2026-01-31, or the month, or the year" },
  hour: { type: "string", help: "--hour <hour>    its start in the zone of the series: 16:00" },
  speakers: {
    type: "string",
    help: "--speakers <names>  names or ids, with commas between them",
  },
  title: { type: "string", help: "--title <text>   the title" },
  name: { type: "string", help: "--name <text>    the full name" },
  id: { type: "string", help: "--id <id>        the name of the file, if not made of the name" },
  affiliation: { type: "string", help: "--affiliation <text>  the institution with its place" },
  website: { type: "string", help: "--website <url>  the home page" },
  orcid: { type: "string", help: "--orcid <id>     the ORCID iD" },
  url: { type: "string", help: "--url <address>  the address of the new site" },
  zone: { type: "string", help: "--zone <zone>    its time zone, such as Europe/Copenhagen" },
  at: {
    type: "string",
    help: "--at <hours>     hours to try, with commas between them: 10:00,15:00",
  },
  into: { type: "string", help: "--into <folder>  write files into a folder" },
  help: { type: "boolean", help: "--help           show this help" },
} as const;
