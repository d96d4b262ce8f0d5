/**
 * The site: one frozen object that holds everything a page shows. Nothing is optional: what is absent is null.
 * Instants are ISO 8601 in UTC (`…At`), days are `2025-02-24` (`…On`), HTML is ready to print (`…Html`).
 */
export interface Site {
  readonly series: Series;
  /** The instant that the site is built for. */
  readonly nowAt: string;
  /** The webinar to come first; null when none is announced. */
  readonly next: Webinar | null;
  /** What is announced after the next one, the earliest first. */
  readonly later: readonly Webinar[];
  /** What is over and was held, the newest first. */
  readonly previous: readonly Webinar[];
  /** The first of these, as many as the webinar page shows. */
  readonly latest: readonly Webinar[];
  readonly archive: Archive;
  /** Every webinar, in the order of the numbers. */
  readonly webinars: readonly Webinar[];
  /** Every talk, in the order of webinars and talks. */
  readonly talks: readonly Talk[];
  /** Everyone, in the order of the names. */
  readonly people: readonly Person[];
  readonly organizers: readonly Person[];
  /** Every topic of a talk, in the order of the names. */
  readonly topics: readonly Topic[];
  /** The services of others that a page can contact, each only when a visitor asks for it. */
  readonly services: readonly Service[];
  /** The privacy notice, where it is a page of this site. */
  readonly privacyNotice: Prose | null;
  /** Old addresses that forward to where their page went. */
  readonly redirects: readonly Redirect[];
  readonly pages: Pages;
  /** What calendars hold, in the order of the numbers. */
  readonly events: readonly CalendarEvent[];
  /** Where a visitor can subscribe to the calendar of the series. */
  readonly subscribe: { readonly links: readonly CalendarLink[] };
  /** The series as data for other sites. */
  readonly api: readonly ApiPage[];
  /** The same content for programs, as the head of each page announces it. */
  readonly alternates: readonly Alternate[];
}

/** The series itself, from `data/series.yaml`. */
export interface Series {
  /** What calendars and feeds know the series by: `example.org`; it stays when the site moves. */
  readonly id: string;
  /** The title as shown, emoji and all. */
  readonly title: string;
  /** The title in plain letters. */
  readonly plainTitle: string;
  readonly description: string;
  readonly introductionHtml: string;
  /** The zone of its dates in the IANA database: `Europe/Copenhagen`. */
  readonly timeZone: string;
  readonly playlistUrl: string | null;
  readonly newsletter: Newsletter | null;
  /** The address of the privacy notice, here or elsewhere. */
  readonly privacyNoticeUrl: string | null;
  readonly funding: readonly Grant[];
}

export interface Newsletter {
  readonly introductionHtml: string | null;
  readonly provider: { readonly name: string; readonly url: string };
  readonly form: Frame;
  readonly sender: { readonly name: string; readonly email: string };
  readonly contact: Person;
}

export interface Grant {
  readonly funder: string;
  readonly grant: string | null;
  readonly number: string | null;
}

/** A frame for a page of somebody else, which is not contacted before a visitor asks for it. */
export interface Frame {
  readonly url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** The document that the frame shows at first: its link loads `url` inside the frame. */
  readonly placeholderHtml: string;
}

/** A service of somebody else, from `data/privacy.yaml`. */
export interface Service {
  readonly name: string;
  /** The host that is contacted: `www.youtube-nocookie.com`. */
  readonly host: string;
  /** What is loaded from it. */
  readonly what: string;
  /** Why the site needs it. */
  readonly why: string;
  readonly policyUrl: string | null;
}

/** A page of running text. */
export interface Prose {
  readonly page: Page;
  /** All of it, title included. */
  readonly html: string;
}

/** An old address of `data/redirects.yaml` that forwards. */
export interface Redirect {
  /** Where the forwarding page stands: `/webinar/s07-draft/`. */
  readonly path: string;
  /** What it forwards to; an address elsewhere, or of a file, has itself as its title. */
  readonly target: Page;
}

/** A page of the site: where it stands, and what its head says. */
export interface Page {
  /** Where the page stands below the site's address: `/webinar/s06/`. */
  readonly path: string;
  /** The address that links on the site use: the path below the site's own folder. */
  readonly href: string;
  /** The absolute address. */
  readonly url: string;
  /** The title, without the name of the series. */
  readonly title: string;
  /** The title of the browser's tab, in plain letters. */
  readonly headTitle: string;
  readonly description: string;
  /** Its picture; null for pages that have none. */
  readonly card: Card | null;
}

/** A page's picture, for previews of links and as the still of a video. */
export interface Card {
  /** Where it stands below the site's address: `/webinar/s06/card.png`. */
  readonly path: string;
  readonly href: string;
  readonly url: string;
  /** Its size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A file of data for other sites. */
export interface ApiPage extends Page {
  readonly name: ApiName;
  /** Its JSON Schema. */
  readonly schema: Page;
}

/** The file names under `api/v1/`. */
export type ApiName = "series" | "webinars" | "talks" | "people" | "next";

/** A page's content in another format. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The talks of all webinars that were held, which is split by year when it is long. */
export interface Archive {
  /** What its first page shows, the newest first: everything, or the newest years. */
  readonly webinars: readonly Webinar[];
  /** The older years, each with a page of its own, the newest first; none while all stands on the first page. */
  readonly years: readonly ArchiveYear[];
  /** How many talks there are in all: "402 talks". */
  readonly countWords: string;
  /** What talks can be chosen by; each has a talk that was given. */
  readonly filters: {
    readonly years: readonly string[];
    readonly topics: readonly Topic[];
    readonly people: readonly Person[];
  };
}

/** A year of the archive with a page of its own. */
export interface ArchiveYear {
  readonly year: string;
  /** Its webinars from first to last: "S01–S04". */
  readonly codes: string;
  readonly webinars: readonly Webinar[];
  readonly page: Page;
}

/** The pages that stand once. */
export interface Pages {
  readonly home: Page;
  readonly archive: Page;
  readonly notFound: Page;
  readonly icon: Page;
  readonly sitemap: Page;
  readonly calendar: Page;
  readonly atom: Page;
  readonly jsonFeed: Page;
  /** Every page that a search engine should know, in a stable order. */
  readonly listed: readonly Page[];
}

/** One event of the series, S06. */
export interface Webinar {
  /** `s06`. */
  readonly id: string;
  /** `S06`. */
  readonly code: string;
  readonly topic: string | null;
  /** The topic, or words that stand for it while it is unknown. */
  readonly title: string;
  readonly page: Page;
  readonly status: "scheduled" | "cancelled" | "postponed";
  /** "This webinar is cancelled."; null when it takes place as planned. */
  readonly statusWords: string | null;
  /** Where it stands as of now; what is postponed is never over. */
  readonly phase: "upcoming" | "today" | "on now" | "over";
  /** When it was announced; null where the history does not tell, or where it was added afterwards. */
  readonly announcedAt: string | null;
  /** When what calendars and feeds show of it changed last. */
  readonly updatedAt: string;
  /** When what its page says changed last; null where the history does not tell. */
  readonly changedAt: string | null;
  /** What calendars hold of it; null when its day is not known. */
  readonly calendar: CalendarEvent | null;
  /** The year in which it was held, `2024`; null unless it was. */
  readonly heldIn: string | null;
  /** What it is at the moment of viewing: "Next webinar", "Today in Copenhagen", "On now", "Over". */
  readonly labels: readonly TimedWords[];
  readonly when: When;
  readonly platform: string | null;
  readonly registration: Registration;
  readonly talks: readonly Talk[];
  /** The webinars numbered just below and just above. */
  readonly before: Webinar | null;
  readonly after: Webinar | null;
}

/** A webinar as calendars hold it: whenever it is built, the same data gives the same event. */
export interface CalendarEvent {
  /** Its file: `/webinar/s06.ics`. */
  readonly page: Page;
  /** `s06@example.org`. */
  readonly uid: string;
  readonly updatedAt: string;
  /** How often its time, place or status changed. */
  readonly sequence: number;
  /** What is cancelled does not take place then; what is postponed does not either, whatever comes later. */
  readonly status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  /** The day when it has no hour yet, else the instant. */
  readonly start: string;
  /** The first day, or instant, after it. */
  readonly end: string;
  readonly summary: string;
  /** Speakers, titles, abstracts and registration in plain text of many lines. */
  readonly description: string;
  readonly platform: string | null;
  readonly topics: readonly string[];
  /** The public address where visitors register, as long as it takes place. */
  readonly registrationUrl: string | null;
  /** The address of the webinar's page. */
  readonly url: string;
  /** Where a visitor can put it into a calendar; empty when there is nothing to come. */
  readonly links: readonly CalendarLink[];
}

/** A way into a visitor's calendar. */
export interface CalendarLink {
  readonly kind: "file" | "webcal" | "google" | "outlook" | "office365" | "yahoo";
  /** The calendar's name: "Google Calendar". */
  readonly label: string;
  readonly url: string;
}

/** When a webinar is held, as exactly as it is known. */
export interface When {
  /** `hour` is complete; `none` means that nothing is known. */
  readonly precision: "hour" | "day" | "month" | "year" | "none";
  /** The start; null unless the hour is known. */
  readonly startAt: string | null;
  /** The first instant of its day in the series' zone; null unless the day is known. */
  readonly dayStartAt: string | null;
  /** The first instant at which it is over: the end of the webinar, day, month or year; null when nothing is known. */
  readonly endAt: string | null;
  /** What `<time datetime>` takes: `2025-02-24T15:00+01:00`, `2025-02-24`, `2025-02`, `2025`. */
  readonly datetime: string | null;
  /** "Monday 24 February 2025, 15:00 CET"; "February 2025"; null when nothing is known. */
  readonly words: string | null;
  /** The same without weekday, hour and zone: "24 February 2025". */
  readonly shortWords: string | null;
  /** The start in UTC and in the cities of the audience; empty unless the hour is known and the webinar is still to come. */
  readonly cities: readonly CityTime[];
  /** What is not known yet: "The time is not announced yet."; null when all is known. */
  readonly missingWords: string | null;
}

/** The start of a webinar in one city. */
export interface CityTime {
  readonly name: string;
  /** What `<time datetime>` takes. */
  readonly datetime: string;
  /** "09:00 EST"; with the day where it is another one: "Tuesday 25 February, 00:30 JST". */
  readonly words: string;
  /** "5 hours behind Copenhagen on this day, usually 6"; null on a usual day. */
  readonly unusualWords: string | null;
}

/** Words that are shown from one instant until another; the page's script decides at the moment of viewing. */
export interface TimedWords {
  readonly words: string;
  readonly fromAt: string | null;
  readonly untilAt: string | null;
  /** Says whether the words stay out of sight without the script: only words that stay true are in sight then. */
  readonly isHidden: boolean;
}

/** `open` has an address; `unannounced` will have one; `closed` is for what is over, cancelled or postponed. */
export type Registration =
  | { readonly state: "open"; readonly url: string }
  | { readonly state: "unannounced" | "closed"; readonly url: null };

/** One talk of a webinar, S06E02. */
export interface Talk {
  /** `s06e02`; a talk without a number has its webinar's id and its speakers' ids. Also its anchor in the archive. */
  readonly id: string;
  /** `S06E02`; null for a talk without a number. */
  readonly code: string | null;
  readonly title: string | null;
  /** The title, or words that stand for it while it is unknown. */
  readonly heading: string;
  /** The language of the title and the abstract (BCP 47); null if it is English, as the pages are, or while there is no title. */
  readonly language: string | null;
  readonly speakers: readonly Speaker[];
  /** The speakers in the order of the talk, those of one institution together. */
  readonly groups: readonly SpeakerGroup[];
  readonly topics: readonly Topic[];
  readonly abstractHtml: string | null;
  /** The abstract without markup, an empty line between its paragraphs. */
  readonly abstractText: string | null;
  readonly recording: Recording;
  /** When what its page says changed last; null where the history does not tell. */
  readonly changedAt: string | null;
  readonly slidesUrl: string | null;
  readonly paperUrl: string | null;
  readonly webinar: Webinar;
  readonly page: Page;
}

/** What talks are about. */
export interface Topic {
  /** The name as addresses show it: `data-curation`. */
  readonly id: string;
  readonly name: string;
  /** Talks of webinars that are over, the newest first. */
  readonly given: readonly Talk[];
  /** Talks that are announced, the earliest first. */
  readonly announced: readonly Talk[];
  readonly page: Page;
}

/** Someone as a speaker of one talk: with the affiliation of its day. */
export interface Speaker {
  readonly person: Person;
  /** "Dr. Ada Lind". */
  readonly name: string;
  readonly affiliation: string | null;
  /** What stands before the name in a list of speakers: "", ", " or " and ". */
  readonly joint: string;
}

/** Speakers who stand side by side and share an institution. */
export interface SpeakerGroup {
  readonly speakers: readonly Speaker[];
  readonly affiliation: string | null;
}

/** Where a talk can be watched. `ahead`: not held, or not held yet; `pending`: held, and nothing said or not yet shown. */
export interface Recording {
  readonly state: "ahead" | "pending" | "published" | "withheld" | "none";
  /** Where it is watched on YouTube; null unless published. */
  readonly watchUrl: string | null;
  /** The player, from YouTube's host without cookies; null unless published. */
  readonly player: Frame | null;
  /** The picture that the player shows before it is loaded; null unless published. */
  readonly still: Card | null;
  /** What a visitor is told when there is nothing to watch; null when there is. */
  readonly words: string | null;
  /** The instant from which the words hold; null when they hold already. */
  readonly fromAt: string | null;
  /** The day from which it will be shown, where that is known; null where it is shown or nothing is known. */
  readonly comesOn: string | null;
  /** When it was published, and when what feeds show of it changed last; null unless published, or where unknown. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

/** A speaker or an organizer, or both. */
export interface Person {
  readonly id: string;
  /** "Dr. Ada Lind". */
  readonly name: string;
  /** "Dr." */
  readonly honorific: string | null;
  /** "Ada Lind". */
  readonly plainName: string;
  /** The affiliation of the day the site is built for. */
  readonly affiliation: string | null;
  readonly websiteUrl: string | null;
  readonly orcidUrl: string | null;
  readonly bioHtml: string | null;
  readonly isOrganizer: boolean;
  /** Talks of webinars that are over, the newest first. */
  readonly given: readonly Talk[];
  /** Talks that are announced, the earliest first. */
  readonly announced: readonly Talk[];
  readonly page: Page;
}
