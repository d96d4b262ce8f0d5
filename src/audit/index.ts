import { addressesStay } from "./rules/addresses-stay.ts";
import type { AuditRule } from "./rules/audit-rule.ts";
import { canonicalAddress } from "./rules/canonical-address.ts";
import { escapedOnce } from "./rules/escaped-once.ts";
import { headingsInOrder } from "./rules/headings-in-order.ts";
import { idsDiffer } from "./rules/ids-differ.ts";
import { imagesComplete } from "./rules/images-complete.ts";
import { linksResolve } from "./rules/links-resolve.ts";
import { markdownRendered } from "./rules/markdown-rendered.ts";
import { placeholdersReplaced } from "./rules/placeholders-replaced.ts";
import { redirectsArrive } from "./rules/redirects-arrive.ts";
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
