import type { KeptIssue } from "./kept-issues.ts";
import type { Outgoing } from "./outgoing-links.ts";

/** What a link checker found: the address it tried, and why it failed. */
export type Failures = ReadonlyMap<string, string>;

/** The report of lychee, as far as it matters here. */
interface Report {
  readonly error_map?: Readonly<Record<string, readonly Failure[]>>;
  readonly timeout_map?: Readonly<Record<string, readonly Failure[]>>;
}

interface Failure {
  readonly url: string;
  readonly status: { readonly text: string };
}

/** Returns the failures of a report in lychee's JSON, or null where it is none. */
export function failuresIn(text: string): Failures | null {
  try {
    const { error_map = {}, timeout_map = {} } = JSON.parse(text) as Report;
    const failures = [...Object.values(error_map), ...Object.values(timeout_map)].flat();
    return new Map(failures.map(({ url, status }) => [normal(url), status.text]));
  } catch {
    return null;
  }
}

/**
 * Returns the issue that tells which addresses failed, or null when none did. `last` is its text of the week before: an
 * address is gone when it fails again, for one failure can be a bad day of its host.
 */
export function linksIssue(
  outgoing: readonly Outgoing[],
  failures: Failures,
  last: string | null,
): KeptIssue | null {
  const failed = outgoing.flatMap(({ url, tried, files }) => {
    const reason = failures.get(normal(tried));
    const place = files.map((file) => `\`${file}\``).join(", ");
    return reason === undefined ? [] : [{ url, line: `- <${url}> in ${place}: ${reason}` }];
  });
  if (failed.length === 0) return null;
  const wasTold = (url: string) => last?.includes(`- <${url}> in `) ?? false;
  const body = [
    section(
      "Gone: failed twice, a week apart",
      failed.filter(({ url }) => wasTold(url)),
    ),
    section(
      "Failed for the first time, and tried again in a week",
      failed.filter(({ url }) => !wasTold(url)),
    ),
    "This list is renewed every week, and the issue is closed when every address answers.",
  ];
  return {
    key: "links",
    title: "Addresses of others that do not answer",
    body: body.filter((part) => part !== "").join("\n\n"),
  };
}

/** The checker writes addresses in their normal form: `https://example.org` with a slash at its end. */
function normal(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

function section(title: string, items: readonly { readonly line: string }[]): string {
  return items.length === 0
    ? ""
    : [`**${title}**`, "", ...items.map(({ line }) => line)].join("\n");
}
