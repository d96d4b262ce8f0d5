import type { Direction } from "../languages/direction.ts";
import type { CityTime } from "../site/site.ts";
import type { OccasionName } from "./occasions.ts";

/** What is told of a webinar on an occasion, ready to print: what every template has. What is absent is null. */
export interface Message {
  readonly occasion: OccasionName;
  /** The language of the texts (BCP 47). */
  readonly language: string;
  readonly direction: Direction;
  /** The name of the series. */
  readonly series: string;
  readonly seriesUrl: string;
  /** The colour of the series on light ground, and on dark ground. */
  readonly accent: { readonly light: string; readonly dark: string };
  /** "Save the date". */
  readonly headline: string;
  /** "S06: Datasets in the wild". */
  readonly title: string;
  /** Subject lines to choose from, the shortest first. */
  readonly subjects: readonly string[];
  /** The first sentences. */
  readonly lead: string;
  /** When, where, registration. */
  readonly facts: readonly Fact[];
  /** "It starts at", before the times of the cities. */
  readonly citiesLabel: string;
  /** The start in UTC and in the cities of the audience; empty where nobody needs it. */
  readonly cities: readonly CityTime[];
  readonly talksLabel: string;
  /** The talks that were not withdrawn. */
  readonly talks: readonly MessageTalk[];
  /** "The other titles are not announced yet." */
  readonly missing: string | null;
  /** The withdrawn talks: "Withdrawn: Ice that sings". */
  readonly withdrawn: readonly string[];
  /** What the reader can do: register, watch, read more. */
  readonly action: Link;
  /** The calendar file, the page, the next webinar. */
  readonly links: readonly Link[];
  readonly closing: string;
  /** "With kind regards". */
  readonly regards: string;
  /** "Olga Organizer, Ada Lind and Ben Okoro". */
  readonly organizers: string;
}

/** A fact with its label: "When: Monday 24 February 2025, 15:00 CET". */
export interface Fact {
  readonly label: string;
  readonly words: string;
  /** Both: "When: Monday …". */
  readonly line: string;
}

/** A link with its words: "Register for S06: https://…". */
export interface Link {
  readonly words: string;
  readonly url: string;
  /** Both. */
  readonly line: string;
}

/** A talk of a webinar in a message. */
export interface MessageTalk {
  /** "S06E02"; null for a talk without a number. */
  readonly code: string | null;
  /** The title; who speaks while it is unknown. */
  readonly heading: string;
  /** "Ada Lind and Ben Okoro (Lagoon Institute, Nigeria)"; null where the heading says it. */
  readonly byline: string | null;
  /** "16:00–16:30", with its day in a webinar of several days; null where nothing is said of it, or it is over. */
  readonly hours: string | null;
  /** The paragraphs of the abstract, where the occasion tells of the programme. */
  readonly abstract: readonly string[];
  /** The recordings, the slides and the paper, where the webinar is over. */
  readonly links: readonly Link[];
  /** Why there is no recording: "The recording is not published yet."; null where there is one, or none is expected. */
  readonly recordingWords: string | null;
  readonly url: string;
}
