/** Returns a text on one line of at most so many characters: whole words, without Markdown links. */
export function firstLine(text: string, most: number): string {
  const line = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .replace(/\s+\S*$/, "")
    .replace(/[,;:–-]+$/, "")}…`;
}
