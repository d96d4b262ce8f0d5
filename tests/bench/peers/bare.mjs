// The bare script: what js-yaml, markdown-it and template strings need for the same pages, and no more. It checks
// nothing. `node bare.mjs <data> <out> <bytes>`: each page carries so many more bytes, which stand for style and script.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import markdownIt from "markdown-it";

const [data, out, bytes] = process.argv.slice(2);
const filler = `<template>${"x".repeat(Number(bytes))}</template>`;
const markdown = markdownIt();
const escaped = (text) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign],
  );
const read = (name) =>
  readdirSync(path.join(data, name)).map((file) => ({
    id: path.basename(file, ".yaml"),
    ...load(readFileSync(path.join(data, name, file), "utf8")),
  }));
const write = (name, text) => {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const page = (name, title, main) =>
  write(
    `${name}index.html`,
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${filler}</head><body><main><h1>${title}</h1>${main}</main></body></html>`,
  );
const listOf = (items) =>
  `<ul>${items.map(({ path: at, html }) => `<li><a href="/${at}">${html}</a></li>`).join("")}</ul>`;

const people = new Map(read("people").map((person) => [person.id, { ...person, talks: [] }]));
const topics = new Map();
const webinars = read("episodes").sort(
  (a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
);
for (const webinar of webinars) {
  webinar.talks = webinar.talks.map((talk, i) => {
    const html = escaped(talk.title);
    const made = { ...talk, webinar, html, path: `talks/${webinar.id}e0${i + 1}/` };
    for (const id of talk.speakers) people.get(id).talks.push(made);
    for (const name of talk.topics) topics.set(name, [...(topics.get(name) ?? []), made]);
    return made;
  });
}
const talks = webinars.flatMap((webinar) => webinar.talks);
const namesOf = ({ speakers }) =>
  speakers
    .map(
      (id) => `<a href="/people/${id}/">${people.get(id).name}</a>, ${people.get(id).affiliation}`,
    )
    .join("; ");
for (const talk of talks)
  page(
    talk.path,
    talk.html,
    `<p>${namesOf(talk)}</p><p><a href="/webinar/${talk.webinar.id}/">${talk.webinar.date}</a></p>${markdown.render(talk.abstract)}<p>${talk.topics.join(", ")}</p>`,
  );
for (const person of people.values())
  page(`people/${person.id}/`, person.name, markdown.render(person.bio) + listOf(person.talks));
for (const { id, topic, date, talks: of } of webinars)
  page(
    `webinar/${id}/`,
    topic,
    `<p>${date}</p>${of.map((talk) => `<h2>${talk.html}</h2><p>${namesOf(talk)}</p>${markdown.render(talk.abstract)}`).join("")}`,
  );
for (const [name, of] of topics) page(`topics/${name}/`, name, listOf(of));
page("talks/", "Talks", listOf(talks.toReversed()));
page("", "The Synthetic Series", listOf(webinars.at(-1).talks));
const latest = talks.slice(-24).reverse();
write(
  "feed.xml",
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${latest.map((talk) => `<entry><title>${talk.html}</title><link href="/${talk.path}"/></entry>`).join("")}</feed>`,
);
write(
  "calendar.ics",
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${webinars.map(({ id, topic, date }) => `BEGIN:VEVENT\r\nUID:${id}\r\nDTSTART;VALUE=DATE:${date.replaceAll("-", "")}\r\nSUMMARY:${topic}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`,
);
write(
  "talks.json",
  JSON.stringify(
    talks.map(({ title, speakers, abstract, path: at }) => ({
      title,
      speakers,
      abstract,
      path: at,
    })),
  ),
);
const paths = [
  ...talks.map((talk) => talk.path),
  ...[...people.keys()].map((id) => `people/${id}/`),
];
write(
  "sitemap.xml",
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((at) => `<url><loc>https://example.org/${at}</loc></url>`).join("")}</urlset>`,
);
