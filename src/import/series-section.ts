import { blockMarkdown, leftBlock } from "./block-words.ts";
import type { Block } from "./page-blocks.ts";
import type { Section } from "./page-sections.ts";
import { plainTitle } from "./plain-title.ts";
import { type ImportedSeries, noFacts, type SourceFacts } from "./source-facts.ts";

/** The pages themselves lead to the archive and to the playlist. */
const saidByPages = /\/playlist\?/;

/** Returns the title and the introduction of a series from the top of its page. */
export function readIntroduction({ heading, blocks }: Section): SourceFacts {
  const texts = blocks.filter(({ kind }) => kind === "text");
  const isOwn = ({ marks }: Block) => !marks.some(({ url }) => saidByPages.test(url ?? ""));
  const own = texts.filter(isOwn);
  const others = blocks.filter((block) => !own.includes(block));
  const title = heading === null ? null : plainTitle(heading.text);
  const guesses: Record<string, string> = {};
  if (title?.isGuess) guesses["plain_title"] = "the title with its emoji as letters";
  if (own.length > 0) guesses["description"] = "the first sentence of the introduction";
  return {
    ...noFacts,
    series: {
      ...(title && heading ? { title: heading.text, plain_title: title.text } : {}),
      ...introducedBy(own),
    },
    guesses,
    left: others.map((block) =>
      leftBlock(block, isOwn(block) ? "no field takes it" : "the pages say this themselves"),
    ),
  };
}

function introducedBy(own: readonly Block[]): ImportedSeries {
  const [first] = own;
  if (!first) return {};
  const sentence = /^.+?[.!?](?=\s|$)/.exec(first.text)?.[0] ?? first.text;
  return { introduction: own.map(blockMarkdown).join("\n\n"), description: sentence };
}
