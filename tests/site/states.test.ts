import assert from "node:assert/strict";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import type { Site } from "../../src/site/site.ts";
import { elementsOf, elementWithId, wordsOf } from "../browser/html.ts";
import { siteOf, type Variant } from "../sites/lisbon-series.ts";
import { madeSite } from "../sites/made-site.ts";

const { toHtml, proseOf } = await readLayouts();

const homeOf = (site: Site) => toHtml("home.njk", { site, here: site.pages.home });

const talks = [
  { title: "Why caves answer", speakers: ["ben-okoro"], abstract: "Caves answer late." },
];
const complete = {
  topic: "Echoes",
  date: "2025-02-24",
  time: "16:00",
  platform: "Jitsi",
  registration: "https://sound.example.org/register",
  talks,
};
const { registration: _, ...unregistered } = complete;
const { time: __, ...hourless } = complete;
const { topic: ___, ...topicless } = complete;
const given = (recording?: unknown) => ({
  ...complete,
  talks: [{ ...talks[0], ...(recording === undefined ? {} : { recording }) }],
});

interface State {
  readonly name: string;
  readonly now: string;
  readonly episodes: Variant["episodes"];
  readonly series?: Variant["series"];
  /** What the page says of announced webinars, or of previous talks, in this order. */
  readonly next?: readonly string[];
  readonly previous?: readonly string[];
  /** What the page does not say. */
  readonly never?: readonly string[];
}

const newsletter = {
  provider: { name: "Post", website: "https://post.example.org/" },
  form: { url: "https://post.example.org/form", width: 540, height: 605 },
  sender: { name: "Ada Lind", email: "ada@sound.example.org" },
  contact: "ada-lind",
};

const states: readonly State[] = [
  {
    name: "all is known",
    now: "2025-01-15",
    episodes: [complete],
    next: [
      "Next webinar",
      "S01: Echoes",
      "Monday 24 February 2025, 16:00 WET",
      "Online, Jitsi",
      "Register for S01",
      "S01E01 Why caves answer",
      "Ben Okoro (Lagoon Institute, Nigeria)",
      "Caves answer late.",
    ],
    never: ["not announced", "not published", "Previous talks"],
  },
  {
    name: "nothing is announced",
    now: "2025-03-01",
    episodes: [complete],
    next: ["No webinar is announced at the moment."],
    previous: ["S01: Echoes", "24 February 2025", "S01E01 Why caves answer"],
    never: ["Next webinar", "Register", "newsletter"],
  },
  {
    name: "nothing is announced, and there is a newsletter",
    now: "2025-03-01",
    episodes: [complete],
    series: { newsletter },
    next: ["No webinar is announced at the moment.", "Get the newsletter"],
  },
  {
    name: "a topic but no day",
    now: "2025-01-15",
    episodes: [{ topic: "Echoes" }],
    next: [
      "Next webinar",
      "S01: Echoes",
      "The date is not announced yet.",
      "The registration link is not announced yet.",
      "The speakers are not announced yet.",
    ],
    never: ["Online", "time is not announced"],
  },
  {
    name: "a day but no topic",
    now: "2025-01-15",
    episodes: [topicless],
    next: ["Next webinar", "S01: Topic not announced yet", "Monday 24 February 2025, 16:00 WET"],
  },
  {
    name: "a month only",
    now: "2025-01-15",
    episodes: [{ topic: "Echoes", date: "2025-02" }],
    next: ["S01: Echoes", "February 2025 The day is not announced yet."],
    never: ["1 February", "date is not announced"],
  },
  {
    name: "a year only",
    now: "2025-01-15",
    episodes: [{ topic: "Echoes", date: "2026" }],
    next: ["S01: Echoes", "2026 The day is not announced yet."],
    never: ["January 2026"],
  },
  {
    name: "a day but no hour",
    now: "2025-01-15",
    episodes: [hourless],
    next: ["Monday 24 February 2025 The time is not announced yet."],
    never: ["00:00", "WET", "UTC"],
  },
  {
    name: "no registration link yet",
    now: "2025-01-15",
    episodes: [unregistered],
    next: ["The registration link is not announced yet."],
    never: ["Register for"],
  },
  {
    name: "speakers but no titles",
    now: "2025-01-15",
    episodes: [{ ...complete, talks: [{ speakers: ["ben-okoro", "ada-lind"] }] }],
    next: [
      "S01E01 Talk by Ben Okoro and Ada Lind",
      "Ben Okoro (Lagoon Institute, Nigeria)",
      "Ada Lind (Harbour College, Norway)",
      "The title is not announced yet.",
    ],
    never: ["speakers are not announced"],
  },
  {
    name: "today",
    now: "2025-02-24",
    episodes: [complete],
    // Without the page's script the words hold on any day, and name the day.
    next: ["Next webinar", "S01: Echoes", "Monday 24 February 2025, 16:00 WET", "Register for S01"],
    never: ["Previous talks"],
  },
  {
    name: "over but no recording yet",
    now: "2025-02-25",
    episodes: [given()],
    previous: [
      "24 February 2025",
      "S01E01 Why caves answer",
      "The recording is not published yet.",
    ],
    never: ["Watch", "Register"],
  },
  {
    name: "over with a recording",
    now: "2025-02-25",
    episodes: [given("aaaaaaaaaaa")],
    previous: ["24 February 2025", "S01E01 Why caves answer", "Watch"],
    never: ["not published", "Register"],
  },
  {
    name: "over with a recording from a day on",
    now: "2025-02-25",
    episodes: [given({ youtube: "aaaaaaaaaaa", from: "2025-03-10" })],
    previous: ["The recording will be published on 10 March 2025."],
    never: ["Watch", "aaaaaaaaaaa"],
  },
  {
    name: "a recording that is withheld",
    now: "2025-02-25",
    episodes: [given("withheld")],
    previous: ["The recording of this talk is not shared."],
    never: ["Watch", "not published"],
  },
  {
    name: "a talk that was not recorded",
    now: "2025-02-25",
    episodes: [given("none")],
    previous: ["This talk was not recorded."],
    never: ["Watch", "not published"],
  },
  {
    name: "over, and neither topic nor title was ever told",
    now: "2025-02-25",
    episodes: [{ date: "2025-02-24", talks: [{ speakers: ["ben-okoro"] }] }],
    previous: ["S01: Topic not recorded", "24 February 2025", "Talk by Ben Okoro"],
    never: ["not announced yet"],
  },
  {
    name: "over, and no talk was ever told",
    now: "2025-02-25",
    episodes: [{ topic: "Echoes", date: "2025-02-24" }],
    previous: ["S01: Echoes", "24 February 2025"],
    never: ["not announced yet"],
  },
  {
    name: "cancelled",
    now: "2025-01-15",
    episodes: [{ ...complete, status: "cancelled" }],
    next: [
      "No webinar is announced at the moment.",
      "Cancelled",
      "S01: Echoes",
      "This webinar is cancelled.",
      "Planned for Monday 24 February 2025, 16:00 WET",
    ],
    never: ["Register", "Next webinar", "not announced yet"],
  },
  {
    name: "cancelled before anything was known",
    now: "2025-01-15",
    episodes: [{ status: "cancelled", topic: "Echoes", talks: [{ speakers: ["ben-okoro"] }] }],
    next: ["Cancelled", "S01: Echoes", "This webinar is cancelled.", "Talk by Ben Okoro"],
    never: ["not announced yet", "Planned for", "Register"],
  },
  {
    name: "cancelled, and its day is past",
    now: "2025-03-01",
    episodes: [{ ...complete, status: "cancelled" }],
    next: ["No webinar is announced at the moment."],
    never: ["Previous talks", "Echoes"],
  },
  {
    name: "postponed",
    now: "2025-03-01",
    episodes: [{ ...complete, status: "postponed" }],
    next: [
      "No webinar is announced at the moment.",
      "Postponed",
      "S01: Echoes",
      "This webinar is postponed; the new date is not announced yet.",
      "Planned for Monday 24 February 2025, 16:00 WET",
      "S01E01 Why caves answer",
    ],
    never: ["Register", "Next webinar", "Previous talks", "not published"],
  },
  {
    name: "postponed before a day was known",
    now: "2025-03-01",
    episodes: [{ topic: "Echoes", status: "postponed" }],
    next: ["This webinar is postponed; the new date is not announced yet."],
    never: ["Planned for", "The date is not announced yet."],
  },
  {
    name: "several are announced at once",
    now: "2025-01-15",
    episodes: [
      complete,
      { ...hourless, topic: "Caves", date: "2025-05-12" },
      { topic: "Ice", date: "2025-09" },
      { topic: "Rain" },
    ],
    next: [
      "Next webinar",
      "S01: Echoes",
      "Also announced",
      "S02: Caves",
      "Also announced",
      "S03: Ice",
      "Also announced",
      "S04: Rain",
    ],
  },
];

describe("the webinar page tells the truth when", () => {
  for (const { name, now, episodes, series = {}, next = [], previous = [], never = [] } of states)
    test(name, () => {
      const html = homeOf(siteOf({ episodes, series }, now));
      assertInOrder(wordsOf(aheadIn(html)), next);
      if (previous.length > 0) assertInOrder(wordsOf(elementWithId(html, "previous")), previous);
      const page = wordsOf(elementWithId(html, "content"));
      for (const words of never) assert.ok(!page.includes(words), `${words}: ${page}`);
      assert.doesNotMatch(page, /undefined|null|NaN|\[object|\bTB[ACD]\b|&(amp|lt|quot);/);
      assert.deepEqual(emptyElements(html), []);
    });
});

/** The part of the page about what is announced, which stands first. */
function aheadIn(html: string): ReturnType<typeof elementWithId> {
  return elementWithId(html.replace(/<section id="(?:previous|about)".*/s, ""), "content");
}

function assertInOrder(text: string, words: readonly string[]): void {
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    assert.notEqual(at, -1, `"${word}" does not follow in: ${text}`);
    from = at + word.length;
  }
}

/** The elements that stand for something and say nothing. */
function emptyElements(html: string): string[] {
  const telling = ["a", "dd", "dt", "h1", "h2", "h3", "h4", "li", "p", "section", "ul"];
  return elementsOf(html)
    .filter(({ name, attribs }) => telling.includes(name) && !("hidden" in attribs))
    .filter((element) => wordsOf(element) === "")
    .map(({ name }) => name);
}

describe("at the moment of viewing the label of a webinar is", () => {
  const labels = {
    "2025-02-23T23:59:59Z": "Next webinar",
    "2025-02-24T00:00:00Z": "Today in Lisbon",
    "2025-02-24T15:59:59Z": "Today in Lisbon",
    "2025-02-24T16:00:00Z": "On now",
    "2025-02-24T17:00:00Z": "Over",
  };
  const { next } = siteOf({ episodes: [complete] }, "2025-01-15");
  for (const [at, words] of Object.entries(labels))
    test(`"${words}" at ${at}`, () => {
      const shown = next?.labels.filter(
        ({ fromAt, untilAt }) => (fromAt ?? "") <= at && at < (untilAt ?? "9"),
      );
      assert.deepEqual(
        shown?.map((label) => label.words),
        [words],
      );
    });
});

/** What a page says of announced webinars at an instant, when its script has shown and hidden its parts. */
function aheadAt(html: string, at: string): string {
  const shown = html.replace(/<[^>]+ data-(?:from|until)="[^>]*>/g, (tag) => {
    const [, from = ""] = /data-from="([^"]*)"/.exec(tag) ?? [];
    const [, until = "9"] = /data-until="([^"]*)"/.exec(tag) ?? [];
    const bare = tag.replace(/ hidden(?=[ >])/, "");
    return from <= at && at < until ? bare : bare.replace(/>$/, " hidden>");
  });
  return wordsOf(aheadIn(shown));
}

test("a page that is not rebuilt says that nothing is announced once all is over", () => {
  const episodes = [complete, { ...complete, date: "2025-03-31" }];
  const html = homeOf(siteOf({ episodes, series: { newsletter } }, "2025-01-15"));
  for (const at of ["2025-01-15T12:00:00Z", "2025-03-01T12:00:00Z"])
    assert.doesNotMatch(aheadAt(html, at), /No webinar is announced/);
  const late = aheadAt(html, "2025-05-01T12:00:00Z");
  assert.match(late, /No webinar is announced at the moment\. Over S01: Echoes/);
});

test("what has no last day is announced for as long as the page stands", () => {
  for (const open of [{ topic: "Rain" }, { ...complete, status: "postponed" }]) {
    const html = homeOf(siteOf({ episodes: [complete, open] }, "2025-01-15"));
    assert.doesNotMatch(aheadAt(html, "2030-01-01T12:00:00Z"), /No webinar is announced/);
  }
});

test("nobody says that a webinar was held of which only the month was known", () => {
  const { time: _, ...monthly } = { ...unregistered, date: "2025-02" };
  const html = homeOf(siteOf({ episodes: [monthly] }, "2025-01-15"));
  const late = aheadAt(html, "2025-04-01T12:00:00Z");
  assert.match(late, /February 2025 is over, and no day was announced here\./);
  assert.doesNotMatch(late, /The webinar is over|\bOver\b/);
  assert.match(
    aheadAt(homeOf(siteOf({ episodes: [complete] }, "2025-01-15")), "2025-04-01T12:00:00Z"),
    /The webinar is over\./,
  );
});

test("a wrong address offers the next webinar only where one is announced", () => {
  const offers = (now: string) => proseOf("404.md", siteOf({ episodes: [complete] }, now));
  assert.match(offers("2025-01-15"), /The next webinar/);
  assert.doesNotMatch(offers("2025-03-15"), /next webinar/);
  assert.match(offers("2025-03-15"), /<a href="\/webinar\/">About the series<\/a>/);
});

test("who helps with the newsletter can be written to", () => {
  const linkOf = (email: string, website?: string) => {
    const person = { name: "Ada Lind", ...(website && { website }) };
    const series = { newsletter: { ...newsletter, sender: { name: "Ada Lind", email } } };
    const site = siteOf({ episodes: [], series, people: { "ada-lind": person } }, "2025-01-15");
    return /<a href="([^"]*)">Ada Lind<\/a> will gladly help/.exec(homeOf(site))?.[1];
  };
  const website = "https://ada.example.org/";
  assert.equal(linkOf("ada@sound.example.org", website), "mailto:ada@sound.example.org");
  assert.equal(linkOf("no-reply@sound.example.org", website), website);
  assert.equal(linkOf("noreply@sound.example.org"), "/webinar/people/ada-lind/");
});

test("the day of a webinar that was held is said once, not with each talk", () => {
  const site = siteOf({ episodes: [given("aaaaaaaaaaa")] }, "2025-03-01");
  const { archive } = site.pages;
  const pages = [homeOf(site), toHtml("archive.njk", { site, here: archive })];
  for (const html of pages) {
    const days = elementsOf(html).filter(({ name }) => name === "time");
    assert.deepEqual(days.map(wordsOf), ["24 February 2025"]);
  }
});

test("each bio says whose it is", () => {
  const people = { "ada-lind": { name: "Ada Lind", bio: "She listens." } };
  const pageOf = (speakers: readonly string[]) => {
    const episodes = [{ ...complete, talks: [{ title: "Why caves answer", speakers }] }];
    const site = siteOf({ episodes, people }, "2025-03-01");
    const [talk] = site.talks;
    assert.ok(talk);
    return wordsOf(elementWithId(toHtml("talk.njk", { site, here: talk.page, talk }), "content"));
  };
  for (const speakers of [["ben-okoro", "ada-lind"], ["ada-lind"]])
    assert.match(pageOf(speakers), / Ada Lind She listens\. Cite this talk /);
});

test("a person's page says when an announced talk is, and when it is not", () => {
  const wordsFor = (episode: Variant["episodes"][number]) => {
    const site = siteOf({ episodes: [episode] }, "2025-01-15");
    const person = site.people.find(({ id }) => id === "ben-okoro");
    assert.ok(person);
    const html = toHtml("person.njk", { site, here: person.page, person });
    return wordsOf(elementWithId(html, "content"));
  };
  assert.match(
    wordsFor(complete),
    /S01E01 Why caves answer Ben Okoro .* · 24 February 2025 ?Next webinar Atom JSON Feed Calendar$/,
  );
  const cancelled = { ...complete, status: "cancelled" } as const;
  assert.match(
    wordsFor(cancelled),
    /S01E01 Why caves answer Ben Okoro .* · 24 February 2025 ?Cancelled Atom JSON Feed Calendar$/,
  );
});

test("of three hundred announced webinars exactly one is next, today or on now at every moment", () => {
  const { webinars } = manyAhead();
  const limits = webinars.flatMap(({ labels }) => labels.flatMap(({ fromAt }) => fromAt ?? []));
  assert.ok(limits.length > 900);
  for (const at of limits.filter((limit) => limit < (webinars.at(-1)?.when.endAt ?? ""))) {
    const shown = webinars.map(({ labels }) =>
      labels.filter(({ fromAt, untilAt }) => (fromAt ?? "") <= at && at < (untilAt ?? "9")),
    );
    assert.ok(
      shown.every((labels) => labels.length === 1),
      at,
    );
    const words = shown.flatMap((labels) => labels.map((label) => label.words));
    const first = words.findIndex((word) => word !== "Over");
    assert.match(words[first] ?? "", /^(Next webinar|Today in Copenhagen|On now)$/, at);
    assert.ok(
      words.slice(first + 1).every((word) => word === "Also announced"),
      at,
    );
  }
});

test("three hundred announced webinars are as many events, each on the day and hour that was typed", () => {
  const { events, webinars } = manyAhead();
  assert.equal(new Set(events.map(({ uid }) => uid)).size, 300);
  for (const [i, { start }] of events.entries()) {
    const { datetime, words } = webinars[i]?.when ?? {};
    assert.equal(Date.parse(start), Date.parse(datetime ?? ""));
    assert.match(
      words ?? "",
      datetime?.endsWith("+02:00") ? /^Sunday .* CEST$/ : /^Sunday .* CET$/,
    );
  }
});

/** A webinar on each Sunday from January 2025 on: the days on which the clocks change are among them. */
function manyAhead(): Site {
  const dates = Array.from({ length: 300 }, (_, i) => new Date(Date.UTC(2025, 0, 5 + 7 * i)));
  const episodes = dates.map((date, i) => [
    `s${`${i + 1}`.padStart(2, "0")}`,
    { topic: `Sunday ${i + 1}`, date: date.toISOString().slice(0, 10), time: "16:00" },
  ]);
  return madeSite({ episodes: Object.fromEntries(episodes) });
}
