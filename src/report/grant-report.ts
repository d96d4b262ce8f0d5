import type { Site, Talk, Webinar } from "../site/site.ts";

/** What a grant paid for, for the report to its funder. */
export interface GrantReport {
  /** "Funded by Sea Fund – Waves, number 2024-00042." */
  readonly grant: string;
  readonly webinars: readonly {
    readonly code: string;
    readonly title: string;
    readonly when: string;
    readonly url: string;
    readonly talks: readonly GrantTalk[];
  }[];
}

interface GrantTalk {
  readonly code: string | null;
  readonly title: string;
  /** Each with the affiliation on the day of the talk. */
  readonly speakers: readonly string[];
  readonly url: string;
}

/** Returns what each grant of the series paid for, in the order of the page; webinars that do not take place are left out. */
export function grantReports({ series, webinars }: Site): GrantReport[] {
  const held = webinars.filter(({ status }) => status === "scheduled");
  return series.funding.map((grant) => ({
    grant,
    webinars: held
      .filter(({ funding }) => funding.some(({ words }) => words === grant))
      .map(reported),
  }));
}

function reported({ code, title, when, page, talks }: Webinar): GrantReport["webinars"][number] {
  const given = talks.filter(({ status }) => status === "planned");
  return { code, title, when: when.shortWords ?? "", url: page.url, talks: given.map(talkOf) };
}

function talkOf({ code, heading, page, speakers }: Talk): GrantTalk {
  const names = speakers.map(({ name, affiliation }) =>
    affiliation === null ? name : `${name} (${affiliation})`,
  );
  return { code, title: heading, speakers: names, url: page.url };
}

/** Returns the reports as lines to print. */
export function grantLines(reports: readonly GrantReport[]): string[] {
  if (reports.length === 0) return ["No grant stands in series.yaml (funding)."];
  return reports.flatMap(({ grant, webinars }) => [
    grant,
    ...(webinars.length === 0 ? ["  No webinar is on its days (from and until)."] : []),
    ...webinars.flatMap(({ code, title, when, talks }) => [
      `  ${code} ${title}, ${when}`,
      ...talks.map((talk) => `    ${talk.code ?? "–"} ${talk.title}: ${talk.speakers.join(", ")}`),
    ]),
    countWords(webinars),
  ]);
}

function countWords(webinars: GrantReport["webinars"]): string {
  const talks = webinars.flatMap((webinar) => webinar.talks);
  const speakers = new Set(talks.flatMap((talk) => talk.speakers));
  const counts = [
    [webinars.length, "webinar"],
    [talks.length, "talk"],
    [speakers.size, "speaker"],
  ] as const;
  const words = counts.map(([count, noun]) => `${count} ${noun}${count === 1 ? "" : "s"}`);
  return `  In all: ${words.join(", ")}.`;
}

const columns = ["grant", "webinar", "topic", "date", "talk", "title", "speakers", "address"];

/** Returns the reports as CSV (RFC 4180), a line for each talk. */
export function grantCsv(reports: readonly GrantReport[]): string {
  const rows = reports.flatMap(({ grant, webinars }) =>
    webinars.flatMap(({ code, title, when, talks }) =>
      talks.map((talk) => [
        grant,
        code,
        title,
        when,
        talk.code ?? "",
        talk.title,
        talk.speakers.join("; "),
        talk.url,
      ]),
    ),
  );
  return [columns, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

/** Spreadsheets run a field that starts like a formula; a quote before it keeps it a text. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
