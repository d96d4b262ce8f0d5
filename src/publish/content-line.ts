/** Returns an iCalendar property whose value is not of type TEXT: an instant, an address, a number. */
export function contentLine(name: string, value: string | number): string {
  return fold(`${name}:${withoutControls(String(value))}`);
}

/** Returns an iCalendar property of type TEXT (RFC 5545 §3.3.11). */
export function textLine(name: string, text: string): string {
  return contentLine(name, escapeText(text));
}

/** Returns an iCalendar property with a list of texts; only the commas between them are unescaped. */
export function listLine(name: string, texts: readonly string[]): string {
  return contentLine(name, texts.map(escapeText).join(","));
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** RFC 5545 §3.1 allows no control character but the tab. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t]/gu, "");
}

/** A line has at most 75 octets without its CRLF, with the space that starts a continuation line (RFC 5545 §3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  for (let start = 0; start < line.length; ) {
    const end = endOfPart(line, start, start === 0 ? 75 : 74);
    parts.push(line.slice(start, end));
    start = end;
  }
  return `${parts.join("\r\n ")}\r\n`;
}

/** Returns the end of the longest part of at most so many octets, never inside a surrogate pair. */
function endOfPart(line: string, start: number, octets: number): number {
  let end = Math.min(start + octets, line.length);
  while (isInsideCharacter(line, end) || Buffer.byteLength(line.slice(start, end)) > octets) end--;
  return end;
}

function isInsideCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
