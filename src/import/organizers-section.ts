import { leftBlock } from "./block-words.ts";
import type { Block, Mark } from "./page-blocks.ts";
import type { Section } from "./page-sections.ts";
import { type ImportedSeries, joinFacts, noFacts, type SourceFacts } from "./source-facts.ts";
import { namesOfPeople } from "./written-names.ts";

type Grant = NonNullable<ImportedSeries["funding"]>[number];

/** Returns the organizers of a page, and the grants that stand among them. */
export function readOrganizers({ blocks }: Section): SourceFacts {
  return blocks.map(organizersOf).reduce(joinFacts, noFacts);
}

/** Returns the grants of a page. */
export function readFunding({ blocks }: Section): SourceFacts {
  return blocks.map((block) => sentenceOf(block.text, block)).reduce(joinFacts, noFacts);
}

function organizersOf(block: Block): SourceFacts {
  const [first = "", ...others] = sentencesOf(block.text);
  const links = block.marks.filter(({ url, end }) => url !== null && end <= first.length);
  const isFact = sentenceOf(first, block).left.length === 0;
  const own = isFact ? sentenceOf(first, block) : peopleOf(first, links, block);
  return others.map((sentence) => sentenceOf(sentence, block)).reduce(joinFacts, own);
}

function peopleOf(text: string, links: readonly Mark[], block: Block): SourceFacts {
  const { people, rest } = namesOfPeople(text.replace(/\.$/, ""), links);
  const isPeople =
    people.length > 0 &&
    people.every(({ name }) => /^\p{L}.*\s\p{L}/u.test(name) && name.length < 60);
  if (!isPeople) return { ...noFacts, left: [leftBlock(block, "it names no person")] };
  const left = /\p{L}{2}/u.test(rest)
    ? [{ line: block.line, text: rest.trim(), why: "no field takes it" }]
    : [];
  return { ...noFacts, organizers: people, left };
}

/** Splits a text into sentences; a title such as "Dr." ends none. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])(?<!\b(?:Dr|Prof|St|No|Mr|Ms|Mrs)\.)\s+(?=\p{Lu})/u);
}

/** Returns the grant that a sentence tells: "funding from the Sea Fund - Waves, number 2024-00042". */
function sentenceOf(sentence: string, { line }: Block): SourceFacts {
  const [, told] =
    /(?:fund(?:ing|ed)|support(?:ed)?|sponsored|financed|grants?)\s+(?:is |was )?(?:from|by)\s+(?:the\s+)?(.+?)\.?$/i.exec(
      sentence,
    ) ?? [];
  if (told === undefined)
    return { ...noFacts, left: [{ line, text: sentence, why: "no field takes it" }] };
  return { ...noFacts, series: { funding: [grantOf(told)] } };
}

function grantOf(told: string): Grant {
  const [tail = "", number] =
    /[\s,(]+(?:grant\s+)?(?:number|no\.?|nr\.?|agreement)\s+([\w/-]+)\)?$/i.exec(told) ?? [];
  const [funder = "", grant] = told.slice(0, told.length - tail.length).split(/\s+[-–—]\s+|\s+\(/);
  return {
    funder: funder.trim(),
    ...(grant === undefined ? {} : { grant: grant.replace(/\)$/, "").trim() }),
    ...(number === undefined ? {} : { number }),
  };
}
