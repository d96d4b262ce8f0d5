/** Returns a property of iCalendar whose value is no text: an instant, an address, a number. */
export function contentLine(name: string, value: string | number): string {
  return fold(`${name}:${withoutControls(String(value))}`);
}

/** Returns a property of iCalendar whose value is text (RFC 5545 §3.3.11). */
export function textLine(name: string, text: string): string {
  return contentLine(name, escapeText(text));
}

/** Returns a property whose value is a list of texts: only the commas between them are bare. */
export function listLine(name: string, texts: readonly string[]): string {
  return contentLine(name, texts.map(escapeText).join(","));
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** RFC 5545 §3.1 takes no control character but the tab. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t]/gu, "");
}

/** A line has at most 75 octets without its CRLF; the blank that starts a continued line is one (RFC 5545 §3.1). */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
