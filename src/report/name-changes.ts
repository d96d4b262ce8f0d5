import { escapeMarkdown } from "../markup/escape-markdown.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";

/**
 * Returns a line for each published talk that is gone, is withdrawn or is another one now, for each webinar that is gone,
 * and for each whose talks stand in another order.
 */
export function nameChanges(before: Site, after: Site): string[] {
  const [talks, webinars] = [byId(after.talks), byId(after.webinars)];
  const forwards = new Map(after.redirects.map(({ path, target }) => [path, target.path]));
  const gone = (path: string) =>
    forwards.has(path) ? `is gone; its address forwards to ${forwards.get(path)}` : "is gone";
  return [
    ...before.webinars.flatMap((old) =>
      webinars.has(old.id) ? [] : [`- ${nameOf(old)} ${gone(old.page.path)}; calendars cancel it`],
    ),
    ...before.talks.flatMap((old) => {
      const talk = talks.get(old.id);
      const change = talk ? changeOf(old, talk) : gone(old.page.path);
      return change === null ? [] : [`- ${nameOf(old)} ${change}`];
    }),
    ...before.webinars.flatMap((old) => orderChange(old, webinars.get(old.id)) ?? []),
  ];
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function nameOf(thing: Talk | Webinar): string {
  const title = "heading" in thing ? thing.heading : thing.title;
  return `${thing.code ?? thing.id} “${escapeMarkdown(title)}”`;
}

function changeOf(old: Talk, talk: Talk): string | null {
  if (old.status !== talk.status)
    return talk.status === "withdrawn" ? "is withdrawn" : "is given after all";
  const isRenamed = old.title !== null && old.heading !== talk.heading;
  return isRenamed ? `is “${escapeMarkdown(talk.heading)}” now` : null;
}

function orderChange(old: Webinar, webinar: Webinar | undefined): string | null {
  const [before, after] = [idsOf(old), webinar ? idsOf(webinar) : []];
  const [was, is] = [
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  ];
  if (was.join() === is.join()) return null;
  return `- ${old.code}: its talks stand in another order: ${is.join(", ")}; each keeps its code and its address`;
}

function idsOf({ talks }: Webinar): string[] {
  return talks.map(({ code, id }) => code ?? id);
}
