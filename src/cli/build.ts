import { setFlagsFromString } from "node:v8";
import { clearLeftovers, whyNotReplaceable } from "../build/replace-folder.ts";
import { type LastBuild, lastBuildOf } from "./last-build.ts";
import { ingredientsIn, madeOf } from "./made-of.ts";
import type { Options } from "./options.ts";
import { run, tell, tellMissing } from "./run.ts";
import { withSideThread } from "./side-work.ts";

const usage = `npm run build -- [options]

Checks the data, builds the site and checks what was built. The old site stays until the new one is complete.`;

// A heap grows to 1.6 times what lives in it, not to four times, before it is cleared.
setFlagsFromString("--heap-growing-percent=60");
// Both cores are busy: several threads that clear one heap would only wait for each other.
setFlagsFromString("--no-parallel-scavenge");

await run(usage, async (options) => {
  const { data, out } = options;
  const refusal = whyNotReplaceable(out, data);
  if (refusal !== null) {
    console.error(`${out} is not replaced: ${refusal}; choose another folder with --out`);
    process.exitCode = 2;
    return;
  }
  clearLeftovers(out);
  const last = findLast(options);
  if (!last) return build(options);
  tellMissing(last, data);
  tell([...last.notes, `nothing has changed since ${out} was built`, ...last.result]);
});

/** Returns the build that would be made, where it stands there already. */
function findLast(options: Options): LastBuild | null {
  const ingredients = ingredientsIn(options);
  return ingredients && lastBuildOf(options.out, madeOf(ingredients), options.now);
}

/** Makes a site; the thread beside this one begins before what it needs itself is loaded. */
function build(options: Options): Promise<void> {
  return withSideThread(options.data, async (side) => {
    const { buildWhole } = await import("../build/whole-build.ts");
    await buildWhole(side, options);
  });
}
