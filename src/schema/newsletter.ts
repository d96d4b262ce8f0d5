import { email, url } from "./address-fields.ts";
import { fields, id, line, markdown, pixels } from "./fields.ts";

/** The mailing list of a series. */
export const newsletter = fields({
  introduction: markdown.optional().meta({
    description: "What the newsletter is for, in Markdown.",
    examples: ["Sign up to hear about upcoming webinars."],
  }),
  provider: fields({
    name: line.meta({
      description: "The service that sends the newsletter.",
      examples: ["Postbox"],
    }),
    website: url.describe("Its address."),
  }).describe("The service that sends the newsletter."),
  form: fields({
    url: url.describe("The address of the form that subscribes."),
    width: pixels.describe("Its width in pixels."),
    height: pixels.meta({ description: "Its height in pixels.", examples: [605] }),
  }).describe("The form that subscribes; it is loaded only when a visitor asks for it."),
  sender: fields({
    name: line.meta({
      description: "The name that the newsletter comes from.",
      examples: ["The series"],
    }),
    email: email.describe("The address that the newsletter comes from."),
  }).describe("The sender that subscribers see, and are asked to add to their contacts."),
  contact: id.describe("Who helps with subscribing: the id of a person in data/people."),
}).describe("The mailing list; leave it out if there is none.");
