import * as z from "zod";
import { didYouMean } from "../problems.ts";
import { decodePath } from "../site-path.ts";
import { doiStart, withDoiAsAddress } from "./doi.ts";
import { atMost, longest, textKinds } from "./fields.ts";

// The fields that hold an address: on the web, on the site, or of a person.

/** An absolute web address; a DOI stands for its own. */
export const url = z
  .string("an address that starts with https://")
  .check(atMost(longest.address))
  .overwrite(withDoiAsAddress)
  .refine(isWebAddress, { error: ({ input }) => expectedAddress(String(input)) })
  .meta({
    pattern: `^([hH][tT][tT][pP][sS]?://|${doiStart})[^\\s\\\\"<>]+$`,
    examples: ["https://example.org/"],
  })
  .register(textKinds, { kind: "address" });

/** The address of a whole site: a host and, optionally, a folder. */
export const siteUrl = z
  .string("an address like https://example.org/ or https://example.org/folder/")
  .check(atMost(longest.address))
  .refine(isSiteAddress, "an address like https://example.org/ or https://example.org/folder/")
  .meta({ pattern: '^https?://[^\\s?#"<>]+$', examples: ["https://example.org/"] })
  .register(textKinds, { kind: "address" });

const repositoryForm = "the address of a repository like https://github.com/owner/name";

/** The address of a repository on GitHub; a slash or `.git` at its end is left out. */
export const repositoryUrl = z
  .string(repositoryForm)
  .check(atMost(longest.address))
  .overwrite((text) => text.replace(/(\.git)?\/?$/, ""))
  .regex(/^https:\/\/github\.com\/[\w-]+\/[\w.-]*[\w-]$/, repositoryForm)
  .meta({ examples: ["https://github.com/owner/name"] })
  .register(textKinds, { kind: "address" });

/** The path of a folder of the site: `/webinar/`. */
export const path = z
  .string("a path like /webinar/")
  .check(atMost(longest.line))
  .regex(/^\/([a-z0-9_-]+\/)+$/, "a path like /webinar/")
  .meta({ examples: ["/webinar/"] });

const addressForms = "an address of the site like /webinar/s07/ or /webinar/s07.html";

const addressPattern =
  /^(?!.*(\/\.|\/index\.html$))\/([\p{L}\p{M}\p{N}_.~-]+\/)*([\p{L}\p{M}\p{N}_.~-]+\.\w+)?$/u;

/** A path on the site, from its root: a folder, or a file with its extension. It may be typed percent-encoded. */
export const address = z
  .string(addressForms)
  .overwrite(decodePath)
  .check(atMost(longest.address))
  .regex(addressPattern, addressForms)
  .meta({ pattern: "^/[^\\s?#]*$", examples: ["/webinar/s07/"] });

/** The target of a redirect: a path on the site, with or without a fragment, or an https address elsewhere. */
export const redirectTarget = z
  .string(`${addressForms}, or one that starts with https://`)
  .overwrite((text) => (text.startsWith("/") ? decodePath(text) : text))
  .check(atMost(longest.address))
  .refine(
    (text) =>
      address.safeParse(text.replace(/#[\w.~-]+$/, "")).success ||
      (text.startsWith("https://") && isWebAddress(text)),
    `${addressForms}, or one that starts with https://`,
  )
  .meta({ pattern: "^(/|https://)", examples: ["/webinar/s07/"] });

/** A host name. */
export const host = z
  .string("a host like www.example.org")
  .check(atMost(longest.line))
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "a host like www.example.org")
  .meta({ examples: ["www.example.org"] });

/** An e-mail address. */
export const email = z
  .string("an e-mail address")
  .check(atMost(longest.line))
  .check(z.email("an e-mail address"))
  .meta({ examples: ["news@example.org"] });

/** Returns what is expected instead of a text that is no web address, with the address that it is probably short for. */
function expectedAddress(typed: string): string {
  const isFile = /^[^/]*\.(pdf|html?|pptx?|odp|docx?|key|md|zip|png|jpe?g|mp4)$/i.test(typed);
  const hasHost = /^([\w-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(typed) && !isFile;
  if (isFile || /^\/(?!\/)/.test(typed))
    return "the whole address of something that is online, such as https://example.org/slides.pdf";
  return `an address that starts with https://${hasHost ? didYouMean(`https://${typed}`) : ""}`;
}

/** Says whether a text is an absolute web address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\"<>]+$/i.test(text) && URL.canParse(text);
}

function isSiteAddress(text: string): boolean {
  return isWebAddress(text) && /^\w+:\/\/[\w.:-]+(\/[\w.~-]+)*\/?$/.test(text);
}
