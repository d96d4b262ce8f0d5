import { DataError } from "../problems.ts";
import type { Site, Webinar } from "../site/site.ts";
import { buildMessage } from "./build-message.ts";
import { inColumns } from "./columns.ts";
import { hostScript } from "./host-script.ts";
import { exceeded, type LimitedTemplate, limits } from "./limits.ts";
import type { Occasion } from "./occasions.ts";
import { postsOf } from "./posts.ts";
import type { Templates } from "./templates.ts";
import {
  filmedTalks,
  videoDescriptions,
  videoTitles,
  withoutAngleBrackets,
} from "./video-texts.ts";

/** A webinar on two sites, which differ where announcements do not speak the language of the series. */
export interface Announced {
  /** In the language of the series: for templates that organizers wrote in it. */
  readonly own: Spoken;
  /** In a language that the announcements speak. */
  readonly spoken: Spoken;
}

/** A webinar on a site in one language. */
export interface Spoken {
  readonly site: Site;
  readonly webinar: Webinar;
}

/** The texts of files, by their paths. */
export type Texts = ReadonlyMap<string, string>;

/** Mailing lists show their archives in a fixed width. */
export const mailColumns = 72;

/** Returns the mails and posts for an occasion, by the path of their file: `programme/mastodon.txt`. */
export function occasionTexts(occasion: Occasion, webinar: Announced, templates: Templates): Texts {
  const text = (name: string) => {
    const template = `${name}.njk`;
    const { site, webinar: one } = speaking(template, webinar, templates);
    const message = buildMessage(occasion, one, site);
    if (!isLimited(template)) return templates.render(template, message);
    const posts = postsOf(message, one, site).map((post) => ({ ...message, post }));
    return fittingText(template, posts, templates);
  };
  const files: readonly (readonly [file: string, text: string])[] = [
    ["subjects.txt", tidy(text("subjects.txt"))],
    ["newsletter.html", text("newsletter.html")],
    ["newsletter.txt", inColumns(tidy(text("newsletter.txt")), mailColumns)],
    ["mailing-list.txt", inColumns(tidy(text("mailing-list.txt")), mailColumns)],
    ...["mastodon.txt", "bluesky.txt", "linkedin.txt"].map((file) => [file, text(file)] as const),
  ];
  return new Map(files.map(([file, content]) => [`${occasion.name}/${file}`, content]));
}

/** Returns title and description of each video of a webinar, and the host's script while it is ahead. */
export function hourTexts(webinar: Announced, templates: Templates): Texts {
  const files = new Map<string, string>();
  const put = (file: string, template: LimitedTemplate, id: string) => {
    const { site, webinar: one } = speaking(template, webinar, templates);
    const talk = one.talks.find((each) => each.id === id);
    const textsOf = template === "video-title.txt.njk" ? videoTitles : videoDescriptions;
    if (talk) files.set(file, fittingText(template, textsOf(talk, site), templates));
  };
  for (const { id } of filmedTalks(webinar.spoken.webinar)) {
    put(`videos/${id}-title.txt`, "video-title.txt.njk", id);
    put(`videos/${id}-description.txt`, "video-description.txt.njk", id);
  }
  const { site, webinar: one } = speaking("host.txt.njk", webinar, templates);
  const script = () => templates.render("host.txt.njk", hostScript(one, site));
  if (isAhead(one)) files.set("host.txt", inColumns(tidy(script()), mailColumns));
  return files;
}

/** Says whether a webinar still needs a host, a poster and a slide. */
export function isAhead({ status, phase }: Webinar): boolean {
  return status === "scheduled" && phase !== "over";
}

function speaking(template: string, { own, spoken }: Announced, templates: Templates): Spoken {
  return templates.isOwn(template) ? own : spoken;
}

function isLimited(template: string): template is LimitedTemplate {
  return Object.hasOwn(limits, template);
}

/**
 * Returns the first of some texts, each shorter than the one before, that a platform takes; throws a DataError at the
 * template where even the last is too long. Most fit at once, and a binary search finds the others.
 */
function fittingText(
  template: LimitedTemplate,
  candidates: readonly object[],
  templates: Templates,
): string {
  const textOf = (i: number) => {
    const text = tidy(templates.render(template, candidates[i] ?? {})).trimEnd();
    return template.startsWith("video") ? withoutAngleBrackets(text) : text;
  };
  let [from, to, middle] = [0, candidates.length - 1, 0];
  while (from < to) {
    if (exceeded(template, textOf(middle)) === null) to = middle;
    else from = middle + 1;
    middle = Math.floor((from + to) / 2);
  }
  const text = textOf(from);
  const limit = exceeded(template, text);
  if (limit === null) return `${text}\n`;
  const place = { file: templates.fileOf(template), line: 1, column: 1, field: "" };
  const fact = `its shortest text has ${limit.lengthOf(text)} ${limit.unit}, more than ${limit.most}`;
  throw new DataError([{ ...place, fact }], "in the templates; nothing was written");
}

/** Returns a text without blanks at the ends of its lines and without more than one empty line in a row. */
export function tidy(text: string): string {
  const lines = text.replace(/(?<!^--)[^\S\n\u00a0]+$/gm, "");
  return `${lines.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
