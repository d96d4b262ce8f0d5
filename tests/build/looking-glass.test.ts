import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { makeSite } from "../../src/build/make-site.ts";
import {
  articleWithId,
  type Element,
  elementsOf,
  elementWithId,
  loadedBy,
  wordsOf,
} from "../browser/html.ts";
import { builtFiles, builtFolder, filesOf, lastingNames } from "../sites/built-site.ts";

const fixtures = "tests/fixtures";
const series = path.join(fixtures, "looking-glass");

/** Returns what files of a site say, pictures in hexadecimal. */
function textsOf(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const text = (at: string, bytes: Buffer) => bytes.toString(/\.png$/.test(at) ? "hex" : "utf8");
  return new Map([...files].map(([at, bytes]) => [at, text(at, bytes)]));
}

/** While S06 was announced, and the day after it. */
const announced = textsOf(filesOf(await builtFolder(series, "2025-01-15")));
const past = textsOf(filesOf(await builtFolder(series, "2025-02-25")));

function page(files: ReadonlyMap<string, string>, at: string): string {
  const html = files.get(at);
  assert.ok(html !== undefined, at);
  return html;
}

function htmlPages(files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].filter(([at]) => at.endsWith(".html"));
}

test("the site is made of exactly these files, whatever the day (npm run bless renews the list)", () => {
  const paths = readFileSync(path.join(fixtures, "looking-glass-paths.txt"), "utf8")
    .trim()
    .split("\n");
  assert.deepEqual(lastingNames(announced.keys()), paths);
  assert.deepEqual(lastingNames(past.keys()), paths);
});

test("two builds as of the same day are the same, byte for byte", async () => {
  const again = await builtFiles(makeSite(series, { on: "2025-01-15" }));
  assert.deepEqual(textsOf(again), announced);
});

/** Returns the row of a talk on the webinar page. */
function rowOf(html: string, code: string): Element {
  const row = elementsOf(html).find(
    (element) => element.attribs["class"] === "row" && wordsOf(element).startsWith(code),
  );
  assert.ok(row, code);
  return row;
}

test("every talk of the old page stands on the webinar page with all that was said of it", () => {
  const home = page(announced, "/webinar/index.html");
  const talks = readFileSync(path.join(fixtures, "looking-glass-talks.txt"), "utf8")
    .trim()
    .split("\n");
  const archive = page(announced, "/webinar_talks/index.html");
  assert.equal(talks.length, 14);
  for (const talk of talks) {
    const [code = "", names = "", affiliation = "", day = "", title = "", id = ""] =
      talk.split(" | ");
    const words = wordsOf(rowOf(home, code));
    for (const fact of [`${code} ${title}`, `${names} (${affiliation})`])
      assert.ok(words.includes(fact), `${fact}: ${words}`);
    for (const html of [home, archive])
      assert.ok(wordsOf(articleWithId(html, code.slice(0, 3).toLowerCase())).includes(day), code);
    const archived = articleWithId(archive, code.toLowerCase());
    assert.ok(
      wordsOf(archived).startsWith(`${code} ${title} ${names} (${affiliation})`),
      wordsOf(archived),
    );
    const watch = `https://www.youtube.com/watch?v=${id}`;
    const links = elementsOf(home).map(({ attribs }) => attribs["href"]);
    assert.equal(links.filter((href) => href === watch).length, 1, watch);
  }
});

test("each webinar begins with its title and its day, and what is announced with its status", () => {
  const home = page(announced, "/webinar/index.html");
  const wordsFor = (id: string) => wordsOf(articleWithId(home, id));
  assert.match(wordsFor("s05"), /^S05: Dataset design and metrics 25 March 2024 /);
  assert.match(wordsFor("s06"), /^Next webinar S06: Multimodal datasets Monday 24 February 2025 /);
});

test("previous talks stand with the newest webinar first", () => {
  const words = wordsOf(elementWithId(page(past, "/webinar/index.html"), "previous"));
  const places = ["S06:", "S05:", "S04:", "S03:", "S02:", "S01:"].map((code) =>
    words.indexOf(code),
  );
  assert.ok(places[0] !== -1);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test("the talk without a number is told with its title, its speakers and why there is no video", () => {
  const id = "s03-cathrine-damgaard-trine-naja-eriksen";
  for (const at of [`/webinar_talks/${id}/index.html`, "/webinar_talks/index.html"]) {
    const html = page(announced, at);
    const words = wordsOf(elementWithId(html, at.includes(id) ? "content" : id));
    assert.ok(
      words.includes("Cathrine Damgaard and Trine Naja Eriksen (IT University of Copenhagen"),
    );
    assert.ok(words.includes("Annotation Label Reliability and Pathology Detection in Publicly"));
    assert.ok(words.includes("The recording of this talk is not shared."));
  }
});

test("on 15 January 2025 the webinar of 24 February 2025 is the next one", () => {
  const next = wordsOf(articleWithId(page(announced, "/webinar/index.html"), "s06"));
  for (const words of [
    "Next webinar",
    "S06: Multimodal datasets",
    "Monday 24 February 2025",
    "The time is not announced yet.",
    "Online, Zoom",
    "The registration link is not announced yet.",
    "Maria Zuluaga and Hava Chaptoukaev (EURECOM, France)",
    "Alice Jin and Marzyeh Ghassemi (Massachusetts Institute of Technology, USA)",
    "Resmi Ramachandranpillai and Malihe Alikhani (Northeastern University, USA)",
  ])
    assert.ok(next.includes(words), `${words}: ${next}`);
  assert.ok(
    !wordsOf(elementWithId(page(announced, "/webinar_talks/index.html"), "content")).includes(
      "S06",
    ),
  );
});

test("the day after 24 February 2025 that webinar is a past one, without anyone touching the data", () => {
  const home = page(past, "/webinar/index.html");
  const first = elementsOf(home).find(({ attribs }) => attribs["class"] === "event");
  const next = first ? wordsOf(first) : "";
  assert.ok(next.includes("No webinar is announced at the moment."));
  assert.ok(!next.includes("Multimodal datasets"));
  const previous = wordsOf(elementWithId(home, "previous"));
  assert.ok(previous.includes("S06: Multimodal datasets 24 February 2025"));
  assert.ok(previous.includes("The recording is not published yet."));
  assert.ok(
    wordsOf(elementWithId(page(past, "/webinar_talks/index.html"), "content")).includes("S06E03"),
  );
});

test("the page names the organizers, the grant, and the newsletter's sender and contact", () => {
  const words = wordsOf(elementWithId(page(announced, "/webinar/index.html"), "content"));
  for (const fact of [
    "Amelia Jiménez-Sánchez IT University of Copenhagen, Denmark",
    "Veronika Cheplygina IT University of Copenhagen, Denmark",
    "Independent Research Fund Denmark – Inge Lehmann, number 1134-00017B",
    "Brevo (formerly Sendinblue)",
    "spam folder",
    "PURRlab @ IT University of Copenhagen (amji@itu.dk)",
    "Amelia Jiménez-Sánchez will gladly help",
  ])
    assert.ok(words.includes(fact), `${fact}: ${words}`);
});

test("links of the page are clean: no token, no session, no place in a list, no language", () => {
  for (const [at, text] of [...announced, ...past]) {
    assert.doesNotMatch(text, /jct|73eqNJ8tawTN4k4iARpU2xjGklC4Sg/, at);
    assert.doesNotMatch(text, /[?&;](si|hl|index|feature)=/, at);
  }
  const home = page(announced, "/webinar/index.html");
  assert.ok(
    home.includes('"https://www.youtube.com/playlist?list=PL_BSB_M_evSmfj9zSvqYVgTcJFtVdJc3y"'),
  );
  const person = page(announced, "/webinar/people/maria-zuluaga/index.html");
  assert.ok(person.includes('"https://scholar.google.com/citations?user=0SaJdxQAAAAJ"'));
});

test("no character of the page is decoded wrongly", () => {
  for (const [at, text] of announced)
    if (!/\.(png|woff2)$/.test(at)) assert.doesNotMatch(text, /Ã|Â|Ä…|ðŸ|�/, at);
});

describe("on every page", () => {
  const pages = [...htmlPages(announced), ...htmlPages(past)];

  test("every link and anchor of the site leads somewhere", () => {
    for (const files of [announced, past])
      for (const [at, html] of htmlPages(files))
        for (const href of internalAddresses(at, html)) assertLeadsSomewhere(files, at, href);
  });

  test("a frame shows its own link first, and the link leads to exactly what the frame is for", () => {
    let frames = 0;
    for (const [at, html] of pages)
      for (const { attribs } of elementsOf(html).filter(({ name }) => name === "iframe")) {
        const links = elementsOf(attribs["srcdoc"] ?? "").filter(({ name }) => name === "a");
        assert.deepEqual(
          links.map((link) => link.attribs["href"]),
          [attribs["src"]],
          at,
        );
        assert.ok(attribs["title"], at);
        frames++;
      }
    // On both days: the form on the webinar page, and each video on its talk's page.
    assert.equal(frames, 2 * (1 + 14));
  });

  test("nothing is loaded from another host before a click", () => {
    for (const [at, html] of pages)
      for (const address of loadedBy(html))
        assert.equal(new URL(address, "https://purrlab.github.io").host, "purrlab.github.io", at);
  });
});

test("the form stands in a frame of its own size, with a plain link beside it", () => {
  const home = page(announced, "/webinar/index.html");
  const form = elementsOf(home).find(({ attribs }) => attribs["src"]?.includes("sibforms.com"));
  assert.deepEqual([form?.attribs["width"], form?.attribs["height"]], ["540", "605"]);
  const links = elementsOf(home).filter(({ name }) => name === "a");
  assert.ok(links.some(({ attribs }) => attribs["href"] === form?.attribs["src"]));
});

/** The addresses of a page that stand on the site itself, as paths with their anchors. */
function internalAddresses(at: string, html: string): string[] {
  const base = `https://purrlab.github.io${at.replace(/index\.html$/, "")}`;
  return elementsOf(html)
    .flatMap(({ name, attribs }) => [
      attribs["href"],
      name === "iframe" ? undefined : attribs["src"],
      attribs["http-equiv"] === "refresh" ? attribs["content"]?.split("url=")[1] : undefined,
    ])
    .filter((address) => address !== undefined)
    .map((address) => new URL(address, base))
    .filter(({ host }) => host === "purrlab.github.io")
    .map(({ pathname, hash }) => `${pathname}${hash}`);
}

function assertLeadsSomewhere(files: ReadonlyMap<string, string>, from: string, address: string) {
  const [to = "", anchor] = address.split("#");
  // The one page of the same host that another site publishes.
  if (to === "/privacy-notice/") return;
  const html = files.get(to.endsWith("/") ? `${to}index.html` : to);
  assert.ok(html !== undefined, `${from} links to ${address}, which is not there`);
  if (anchor) assert.ok(elementWithId(html, decodeURIComponent(anchor)), `${from}: ${address}`);
}
