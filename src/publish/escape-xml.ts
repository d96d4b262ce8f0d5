/** Returns text as XML 1.0 takes it, in elements and in attributes; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  // Most texts are plain, and one look tells it.
  if (!/[^\t\n\r !#-%'-;=?-~]/.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
