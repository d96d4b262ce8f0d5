import type { Channel, Site } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** Returns the list of all feeds for feed readers (OPML 2.0). */
export function toOpml({ series, handouts, channels, podcast }: Site): string {
  const lines = channels.map(outline);
  if (podcast) lines.push(line(`${series.plainTitle} (${podcast.page.title})`, podcast.page.url));
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>${escapeXml(`${series.plainTitle}: ${handouts.opml.title}`)}</title></head>
<body>
${lines.join("\n")}
</body>
</opml>
`;
}

function outline({ page, atom }: Channel): string {
  return line(page.headTitle, atom.url, page.url);
}

function line(title: string, feed: string, page?: string): string {
  const name = escapeXml(title);
  const home = page === undefined ? "" : ` htmlUrl="${escapeXml(page)}"`;
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(feed)}"${home}/>`;
}
