import * as z from "zod";
import { host, url } from "./address-fields.ts";
import { fields, line, list } from "./fields.ts";

const service = fields({
  name: line.meta({ description: "The service, as visitors know it.", examples: ["YouTube"] }),
  host: host.meta({
    description: "The host that is contacted, such as www.youtube-nocookie.com.",
    examples: ["www.youtube-nocookie.com"],
  }),
  what: line.meta({
    description: "What is loaded from it, such as: the recordings of the talks.",
    examples: ["The recordings of the talks."],
  }),
  why: line.meta({
    description: "Why the site needs it, in one sentence.",
    examples: ["The series publishes its recordings on YouTube."],
  }),
  when: z
    .literal("click", "click: nothing is contacted before a visitor asks for it")
    .describe("click: it is contacted only when a visitor asks for it."),
  policy: url.optional().describe("The address of its privacy policy."),
}).describe("A third-party service that pages can contact.");

/** `data/privacy.yaml`: every third-party service that pages can contact. */
export const privacySchema = list(service, "a list of services").describe(
  "The third-party services that pages can contact, in the order of the page.",
);
