import type { Records } from "../load/records.ts";
import { decodePath } from "../site-path.ts";

/**
 * Returns what tells whether redirects.yaml says what became of a path. What it says of a webinar's page holds for its
 * talks and its calendar file too.
 */
export function oldAddresses({
  series,
  redirects,
}: Pick<Records, "series" | "redirects">): (path: string) => boolean {
  const old = new Set(redirects?.record.map(({ from }) => decodePath(from)));
  const { talks = "", webinar: home = "" } = series?.record.paths ?? {};
  const ofWebinar = /^(s\d{2,4})(e\d{2,3}\/|-[a-z0-9-]+\/|\.ics)$/;
  return (path) => {
    const folder = path.endsWith(".ics") ? home : talks;
    const [, webinar] = path.startsWith(folder)
      ? (ofWebinar.exec(path.slice(folder.length)) ?? [])
      : [];
    return old.has(path) || (webinar !== undefined && old.has(`${home}${webinar}/`));
  };
}
