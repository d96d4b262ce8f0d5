import path from "node:path";

/** The media types that GitHub Pages answers with, by the ending of a file's name. */
const types: Readonly<Record<string, string>> = {
  ".atom": "application/atom+xml",
  ".avif": "image/avif",
  ".bib": "application/x-bibtex",
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".ico": "image/vnd.microsoft.icon",
  ".ics": "text/calendar",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".md": "text/markdown",
  ".opml": "text/x-opml",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".srt": "application/x-subrip",
  ".ris": "application/x-research-info-systems",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".vtt": "text/vtt",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** Returns the media type of a file by its name, without parameters. */
export function contentTypeOf(file: string): string {
  return types[path.extname(file).toLowerCase()] ?? "application/octet-stream";
}

/** Says whether a file of this type is text: it is sent with its encoding, and packed. */
export function isText(type: string): boolean {
  return /^text\/|[/+](xml|json)$/.test(type);
}
