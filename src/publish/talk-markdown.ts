import { escapeMarks } from "../markup/escape-markdown.ts";
import type { MaterialLink, ShownVideo, Site, Speaker, Talk } from "../site/site.ts";

/** Returns a talk in Markdown (CommonMark): what its page says, without the ways to other pages. */
export function toTalkMarkdown(talk: Talk, { series, language }: Site): string {
  const { phrases } = language;
  const { webinar, recording, slot, citation } = talk;
  const words = talk.statusWords ?? webinar.statusWords ?? recording.words;
  const facts = [
    link([talk.code, series.plainTitle].filter(Boolean).join(", "), talk.page.url),
    link(`${webinar.code}: ${webinar.title}`, webinar.page.url),
    webinar.when.words && escapeMarks(webinar.when.words),
    slot && escapeMarks(slot.wholeWords),
    ...talk.speakers.map(speakerLine),
    ...recording.videos.map(watchLine),
    words && escapeMarks(words),
    ...talk.links.map(linkLine),
    talk.topics.map(({ name }) => escapeMarks(name)).join(", "),
  ];
  return [
    `# ${escapeMarks(talk.heading)}`,
    facts.flatMap((fact) => (fact ? `- ${fact}` : [])).join("\n"),
    talk.abstractMarkdown?.trim(),
    citation && `## ${phrases.cite}\n\n${escapeMarks(citation.words)}`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function speakerLine({ person, name, affiliation }: Speaker): string {
  return `${link(name, person.page.url)}${affiliation ? ` (${escapeMarks(affiliation)})` : ""}`;
}

function watchLine({ hostName, note, watchUrl }: ShownVideo): string {
  return `${link(hostName, watchUrl)}${note ? ` (${escapeMarks(note)})` : ""}`;
}

function linkLine({ label, note, url }: MaterialLink): string {
  return `${link(label, url)}${note ? ` (${escapeMarks(note)})` : ""}`;
}

/** An address in angle brackets may hold parentheses (CommonMark §6.3). */
function link(words: string, url: string): string {
  return `[${escapeMarks(words)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
}
