import { codeSpan } from "../../src/markup/escape-markdown.ts";
import { type PicturedPage, screenNames } from "./take-pictures.ts";

/** The width at which a comment shows a picture of each screen, in CSS pixels. */
const shownWidth = { phone: 180, laptop: 540 } as const;

/** Returns the files of the pictures by name: `01-phone-before.png`. */
export function pictureFiles(pages: readonly PicturedPage[]): ReadonlyMap<string, Buffer> {
  const files = pages.flatMap(({ pictures }, i) =>
    pictures.flatMap(({ screen, old, fresh }) => [
      [nameOf(i, screen, "before"), old] as const,
      [nameOf(i, screen, "after"), fresh] as const,
    ]),
  );
  return new Map(files.flatMap(([name, png]) => (png ? [[name, png]] : [])));
}

/**
 * Returns in Markdown a table for each page, before and after, with the names of its pictures as addresses; "" where no page
 * looks different. `others` is how many changed pages were left out.
 */
export function toPictureTables(pages: readonly PicturedPage[], others: number): string {
  if (pages.length === 0) return "";
  const rest = others === 0 ? "" : `${others} more pages change.\n\n`;
  return `### Before and after\n\n${rest}${pages.map(tableOf).join("\n")}`;
}

function tableOf({ path, pictures }: PicturedPage, i: number): string {
  const shown = screenNames.filter((name) => pictures.some(({ screen }) => screen === name));
  const row = (label: "before" | "after", side: "old" | "fresh") => {
    const cells = shown.map((screen) =>
      pictures.find((one) => one.screen === screen)?.[side]
        ? `<img src="${nameOf(i, screen, label)}" width="${shownWidth[screen]}" alt="${label}, on a ${screen}">`
        : "not there",
    );
    return `| ${label} | ${cells.join(" | ")} |`;
  };
  return `${codeSpan(path)}

| | ${shown.join(" | ")} |
| --- |${" --- |".repeat(shown.length)}
${row("before", "old")}
${row("after", "fresh")}
`;
}

function nameOf(i: number, screen: string, label: string): string {
  return `${String(i + 1).padStart(2, "0")}-${screen}-${label}.png`;
}
