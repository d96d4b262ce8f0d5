import { escapeMarks } from "../markup/escape-markdown.ts";
import type { Page, Site, Talk } from "../site/site.ts";

/** Returns llms.txt (llmstxt.org): what the series is, and where its texts stand for programs that read. */
export function toLlms({ series, language, pages, handouts, api, talks }: Site): string {
  const { phrases } = language;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
  const about = [pages.home, pages.archive, pages.people, pages.topics, pages.feeds];
  return [
    `# ${escapeMarks(series.plainTitle)}`,
    `> ${escapeMarks(series.description)}`,
    list(about.map((page) => link(page.title, page))),
    `## ${phrases.data}`,
    list([...api, handouts.openApi].map((page) => link(page.title, page))),
    ...(talks.length === 0 ? [] : [`## ${phrases.talks}`, list(talks.toReversed().map(talkLine))]),
  ]
    .join("\n\n")
    .concat("\n");
}

function talkLine({ code, heading, markdown, speakers, webinar }: Talk): string {
  const title = [code, heading].filter(Boolean).join(" ");
  const words = [speakers.map(({ name }) => name).join(", "), webinar.when.shortWords];
  return `${link(title, markdown)}: ${escapeMarks(words.filter(Boolean).join(", "))}`;
}

function link(words: string, { url }: Page): string {
  return `[${escapeMarks(words)}](${url})`;
}
