import LineBreaker from "linebreak";
import stringWidth from "string-width";

/** The package has no types. */
const Breaker = LineBreaker as unknown as new (
  text: string,
) => { readonly nextBreak: () => { readonly position: number } | null };

/** An address is never broken: it would no longer be one. */
const addresses = /https?:\/\/\S+/g;

/**
 * Returns a text whose lines take at most so many columns of a terminal, where an address does not take more. They break
 * where Unicode allows it (UAX 14); Chinese and Japanese letters and emoji take two columns (UAX 11). A line that goes on
 * keeps its indentation.
 */
export function inColumns(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => foldedLine(line, columns))
    .join("\n");
}

function foldedLine(line: string, columns: number): string {
  if (stringWidth(line) <= columns) return line;
  const [indentation = ""] = /^\s*/.exec(line) ?? [];
  const lines = [""];
  for (const piece of piecesOf(line)) {
    const last = lines.at(-1) ?? "";
    if (last.trim() !== "" && stringWidth((last + piece).trimEnd()) > columns)
      lines.push(indentation + piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((one) => one.trimEnd()).join("\n");
}

/** Returns the parts of a line between which it may break. */
function piecesOf(line: string): string[] {
  const whole = [...line.matchAll(addresses)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const isInside = (at: number) => whole.some(([from = 0, to = 0]) => from < at && at < to);
  const breaker = new Breaker(line);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (!isInside(next.position)) {
      pieces.push(line.slice(from, next.position));
      from = next.position;
    }
  return from < line.length ? [...pieces, line.slice(from)] : pieces;
}
