/** What was added to the JSON files of version 1, the newest first. */
export const apiChanges: readonly { readonly on: string; readonly added: string }[] = [
  {
    on: "2026-11-28",
    added:
      "talks: recording.videos, status, markdown_url, citation, links.language, links.licence · webinars: attendance, place, registration_state · people: calendar_url, atom_url, json_feed_url · speakers and people: affiliations · series: feeds_url, openapi_url · openapi.json",
  },
  { on: "2026-11-23", added: "series, webinars, talks, people, next" },
];
