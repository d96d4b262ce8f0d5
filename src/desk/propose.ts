import { visible } from "../problems.ts";
import type { Now } from "../times.ts";
import { agrees, stopAsking } from "./ask.ts";
import { diffOf, realEdits, requireSoundWith, writeEdits } from "./edits.ts";
import type { Proposal } from "./new-webinar.ts";

/** Where edits are made, as of when, and whether nobody is asked. */
export interface Desk {
  readonly data: string;
  readonly now: Now;
  readonly yes: boolean;
}

/**
 * Shows what would change, and writes it if somebody agrees; says so where nothing would. Throws a DataError where the data
 * would have problems.
 */
export async function propose(
  { edits, remarks }: Proposal,
  { data, now, yes }: Desk,
): Promise<void> {
  const real = realEdits(edits);
  try {
    if (real.length === 0) return console.log("Nothing to do: it is there already.");
    console.log(diffOf(real).split("\n").map(visible).join("\n"));
    for (const remark of remarks) console.log(visible(remark));
    requireSoundWith(data, real, now);
    if (!(await agrees("Write this?", yes))) return console.log("Nothing was written.");
    writeEdits(data, real);
    for (const { file, after } of real)
      console.log(visible(`${after === null ? "removed" : "wrote"} ${data}/${file}`));
  } finally {
    stopAsking();
  }
}
