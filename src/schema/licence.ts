import spdxLicences from "spdx-license-list";
import * as z from "zod";
import { didYouMean, nearest } from "../problems.ts";
import { atMost, longest } from "./fields.ts";

const form = "the SPDX id of a licence, such as CC-BY-4.0";
const ids = Object.keys(spdxLicences);

/** The id of a licence in the list of SPDX, which has those of Creative Commons. */
export const licence = z
  .string(form)
  .check(atMost(longest.name))
  .refine((id) => Object.hasOwn(spdxLicences, id), {
    error: ({ input }) => `${form}${meantLicence(String(input))}`,
  })
  .meta({ examples: ["CC-BY-4.0"] });

/** Returns the name of a licence of SPDX, and the address of the page that explains it. */
export function licenceOf(id: string): { readonly name: string; readonly url: string } {
  const { name = id, url = "" } = spdxLicences[id] ?? {};
  return { name, url: url.replace(/legalcode$/, "") };
}

/** Returns the suggestion of "CC-BY-4.0" for "cc by 4.0". */
function meantLicence(typed: string): string {
  const joined = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const meant = ids.find((id) => id.toLowerCase() === joined) ?? nearest(typed, ids);
  return meant === null ? "" : didYouMean(meant);
}
