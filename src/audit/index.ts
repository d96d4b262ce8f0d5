import type { Problem } from "../problems.ts";
import type { Premises } from "./read/built-site.ts";
import { readBuiltSite } from "./read/read-built-site.ts";
import { addressesStay } from "./rules/addresses-stay.ts";
import { canonicalAddress } from "./rules/canonical-address.ts";
import { escapedOnce } from "./rules/escaped-once.ts";
import { headingsInOrder } from "./rules/headings-in-order.ts";
import { idsDiffer } from "./rules/ids-differ.ts";
import { imagesComplete } from "./rules/images-complete.ts";
import { linksResolve } from "./rules/links-resolve.ts";
import { markdownRendered } from "./rules/markdown-rendered.ts";
import { placeholdersReplaced } from "./rules/placeholders-replaced.ts";
import { redirectsArrive } from "./rules/redirects-arrive.ts";
import type { AuditRule } from "./rules/rule.ts";
import { servicesDeclared } from "./rules/services-declared.ts";
import { structuredDataParses } from "./rules/structured-data-parses.ts";
import { titlesDiffer } from "./rules/titles-differ.ts";
import { valuesFilled } from "./rules/values-filled.ts";

/** The rules on the built site, in reading order: its addresses, its pages, their texts, who is contacted. */
export const auditRules: readonly AuditRule[] = [
  addressesStay,
  redirectsArrive,
  linksResolve,
  canonicalAddress,
  titlesDiffer,
  idsDiffer,
  headingsInOrder,
  imagesComplete,
  markdownRendered,
  valuesFilled,
  escapedOnce,
  placeholdersReplaced,
  structuredDataParses,
  servicesDeclared,
];

/** A check of a built site that goes on while the site is written. */
export interface Audit {
  /** Looks at a file that is complete, by its path in the folder of the site, and by its text where that is at hand. */
  readonly look: (file: string, text?: string) => void;
  /** Looks at those of all files, by their paths, that it has not seen; returns every problem that a rule finds. */
  readonly problems: (files: readonly string[]) => Problem[];
}

/**
 * Returns a check of the site in a folder; messages call its files as they will stand in `target`. A page is read, looked
 * at and forgotten: only what pages say of each other is kept, however large the site.
 */
export function auditOf(folder: string, target: string, premises: Premises): Audit {
  const problems: Problem[] = [];
  const { read, site } = readBuiltSite(folder, target, premises, (page) => {
    for (const rule of auditRules)
      if ("checkPage" in rule) problems.push(...rule.checkPage(page, premises));
  });
  return {
    look: read,
    problems: (files) => {
      for (const file of files) read(file);
      const built = site();
      const found = auditRules.flatMap((rule) =>
        "checkSite" in rule ? rule.checkSite(built) : [],
      );
      return [...problems, ...found];
    },
  };
}
