import { codeSpan, escapeMarkdown } from "../markup/escape-markdown.ts";
import { visible } from "../problems.ts";
import type { KeptIssue } from "./kept-issues.ts";
import type { Outgoing } from "./outgoing-links.ts";

/** The failures that a link checker found: the reason by the address it tried. */
export type Failures = ReadonlyMap<string, string>;

/** The part of lychee's report that is used here. */
interface Report {
  readonly error_map?: Readonly<Record<string, readonly Failure[]>>;
  readonly timeout_map?: Readonly<Record<string, readonly Failure[]>>;
}

interface Failure {
  readonly url: string;
  readonly status: { readonly text: string };
}

/** Returns the failures in a JSON report of lychee, or null where the text is not one. */
export function failuresIn(text: string): Failures | null {
  try {
    const { error_map = {}, timeout_map = {} } = JSON.parse(text) as Report;
    const failures = [...Object.values(error_map), ...Object.values(timeout_map)].flat();
    return new Map(failures.map(({ url, status }) => [normalUrl(url), status.text]));
  } catch {
    return null;
  }
}

/**
 * Returns the issue that lists the addresses that failed, or null when none did. `last` is its text of the week before:
 * only an address that failed then too counts as gone, because a host can have a bad day.
 */
export function linksIssue(
  outgoing: readonly Outgoing[],
  failures: Failures,
  last: string | null,
): KeptIssue | null {
  const failed = outgoing.flatMap(({ url, tried, files }) => {
    const reason = failures.get(normalUrl(tried));
    const place = files.map(codeSpan).join(", ");
    if (reason === undefined) return [];
    return [{ url, line: `- <${visible(url)}> in ${place}: ${escapeMarkdown(reason)}` }];
  });
  if (failed.length === 0) return null;
  const wasReported = (url: string) => last?.includes(`- <${visible(url)}> in `) ?? false;
  const body = [
    section(
      "Gone: failed twice, a week apart",
      failed.filter(({ url }) => wasReported(url)),
    ),
    section(
      "Failed for the first time; tried again in a week",
      failed.filter(({ url }) => !wasReported(url)),
    ),
    "This list is updated every week, and the issue is closed when every link works again.",
  ];
  return {
    key: "links",
    title: "Links to other sites that do not work",
    body: body.filter((part) => part !== "").join("\n\n"),
  };
}

/** lychee reports addresses in normal form: `https://example.org/` with its slash. */
function normalUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

function section(title: string, items: readonly { readonly line: string }[]): string {
  return items.length === 0
    ? ""
    : [`**${title}**`, "", ...items.map(({ line }) => line)].join("\n");
}
