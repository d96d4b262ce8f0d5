// The bare script: what js-yaml, markdown-it and template strings need for the same pages and files, and no more. It
// checks nothing. `node bare.mjs <data> <out> <bytes>`: each page carries so many more bytes, which stand for style and script.
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
const dayOf = ({ date }) => date.replaceAll("-", "");
const calendar = (webinars) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${webinars.map((webinar) => `BEGIN:VEVENT\r\nUID:${webinar.id}\r\nDTSTART;VALUE=DATE:${dayOf(webinar)}\r\nSUMMARY:${webinar.topic}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR\r\n`;
const atom = (entries) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${entries.map((talk) => `<entry><title>${talk.html}</title><link href="/${talk.path}"/></entry>`).join("")}</feed>`;
const jsonFeed = (entries) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: entries.map(({ title, abstract, path: at }) => ({
      id: at,
      title,
      content_text: abstract,
    })),
  });
/** A person or a topic can be followed. */
const writeFollowing = (folder, of) => {
  const latest = of.slice(-24).reverse();
  write(`${folder}feed.xml`, atom(latest));
  write(`${folder}feed.json`, jsonFeed(latest));
  write(`${folder}calendar.ics`, calendar([...new Set(of.map(({ webinar }) => webinar))]));
};
/** A talk can be cited, and read as Markdown. */
const writeCitations = ({ title, abstract, path: at, webinar, speakers }) => {
  const [file, url] = [at.slice(0, -1), `https://example.org/${at}`];
  const names = speakers.map((id) => people.get(id).name);
  const author = names.map((literal) => ({ literal }));
  write(
    `${file}.bib`,
    `@misc{${webinar.id},\n  title = {{${title}}},\n  author = {${names.join(" and ")}},\n  url = {${url}}\n}\n`,
  );
  write(
    `${file}.ris`,
    `TY  - GEN\r\nTI  - ${title}\r\n${names.map((name) => `AU  - ${name}\r\n`).join("")}UR  - ${url}\r\nER  - \r\n`,
  );
  write(`${file}.csl.json`, JSON.stringify([{ id: at, type: "speech", title, author, URL: url }]));
  write(`${file}.md`, `# ${title}\n\n${names.join(", ")}, ${webinar.date}\n\n${abstract}\n`);
};
for (const talk of talks) {
  page(
    talk.path,
    talk.html,
    `<p>${namesOf(talk)}</p><p><a href="/webinar/${talk.webinar.id}/">${talk.webinar.date}</a></p>${markdown.render(talk.abstract)}<p>${talk.topics.join(", ")}</p>`,
  );
  writeCitations(talk);
}
for (const person of people.values()) {
  page(`people/${person.id}/`, person.name, markdown.render(person.bio) + listOf(person.talks));
  writeFollowing(`people/${person.id}/`, person.talks);
}
for (const webinar of webinars) {
  const { id, topic, date, talks: of } = webinar;
  page(
    `webinar/${id}/`,
    topic,
    `<p>${date}</p>${of.map((talk) => `<h2>${talk.html}</h2><p>${namesOf(talk)}</p>${markdown.render(talk.abstract)}`).join("")}`,
  );
  write(`webinar/${id}.ics`, calendar([webinar]));
}
for (const [name, of] of topics) {
  page(`topics/${name}/`, name, listOf(of));
  writeFollowing(`topics/${name}/`, of);
}
page("talks/", "Talks", listOf(talks.toReversed()));
page("", "The Synthetic Series", listOf(webinars.at(-1).talks));
writeFollowing("", talks);
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
