import type { Block } from "./page-blocks.ts";

/** What a part of a page is about, told by its heading. */
export type Subject = "series" | "next" | "organizers" | "newsletter" | "funding" | "talks";

/** A heading and what stands below it. */
export interface Section {
  readonly subject: Subject;
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
}

const subjects: readonly (readonly [RegExp, Subject])[] = [
  [
    /\b(next|upcoming|coming|kommende|n[äæ]chste[rs]?|næste|prochaine?s?|pr[oó]xim[oa]s?)\b/iu,
    "next",
  ],
  [/previous|past|earlier|archive|recorded|all talks|schedule|programme?/i, "talks"],
  [/organi[sz]|organisator|arrangør|veranstalter|team|committee/i, "organizers"],
  [/newsletter|mailing list|subscribe|sign up|nyhedsbrev|boletín/i, "newsletter"],
  [/fund|sponsor|acknowledg|supported by|financ/i, "funding"],
];

/** Returns the parts of a page; the first one, down to the second heading, is about the series. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { subject: Subject; heading: Block | null; blocks: Block[] }[] = [
    { subject: "series", heading: null, blocks: [] },
  ];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.kind !== "heading") last?.blocks.push(block);
    else if (last?.heading === null && last.blocks.length === 0) last.heading = block;
    else sections.push({ subject: subjectOf(block.text), heading: block, blocks: [] });
  }
  return sections;
}

function subjectOf(heading: string): Subject {
  return subjects.find(([pattern]) => pattern.test(heading))?.[1] ?? "talks";
}
