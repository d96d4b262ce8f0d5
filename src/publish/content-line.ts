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
  const parts: string[] = [];
  let [start, octets] = [0, 0];
  for (let i = 0; i < line.length; i++) {
    const size = octetsOf(line.codePointAt(i) ?? 0);
    if (octets + size > 75) {
      parts.push(line.slice(start, i));
      [start, octets] = [i, 1];
    }
    octets += size;
    // A character of four octets is two units of the text.
    if (size === 4) i++;
  }
  return `${[...parts, line.slice(start)].join("\r\n ")}\r\n`;
}

/** Returns how many octets a character has in UTF-8. */
function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
