import * as z from "zod";
import { atMost, longest } from "./fields.ts";

const form = "a DOI like 10.5281/zenodo.1234567";

/** Returns the DOI in one of the forms it is copied in, `10.1000/182`, `doi:10.1000/182` or an address at doi.org; or null. */
function doiIn(typed: string): string | null {
  const pattern =
    /^(?:doi:\s*|(?:https?:\/\/)?(?:(?:www|dx)\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>\\]+)$/i;
  return pattern.exec(typed.trim())?.[1] ?? null;
}

/** Returns the address of a DOI (DOI Handbook §3.8): `https://doi.org/10.1000/182`. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi}`;
}

/** Returns the address that a DOI stands for where an address is asked for; every other text as it is. */
export function withDoiAsAddress(typed: string): string {
  const doi = /^\s*https?:/i.test(typed) ? null : doiIn(typed);
  return doi === null ? typed : doiUrl(doi);
}

/** The beginning of a DOI where an address is asked for, as a part of a regular expression of a JSON Schema. */
export const doiStart = "[dD][oO][iI]:|[dD][oO][iI]\\.org/|10\\.[0-9]{4,9}/";

/** A DOI (ISO 26324), however it was copied. */
export const doi = z
  .string(form)
  .check(atMost(longest.address))
  .overwrite((typed) => doiIn(typed) ?? typed)
  .refine((typed) => doiIn(typed) !== null, form)
  .meta({ pattern: "10\\.[0-9]{4,9}/\\S", examples: ["10.5281/zenodo.1234567"] });
