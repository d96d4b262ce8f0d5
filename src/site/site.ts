import type { SchemeColor } from "../colors.ts";
import type { Direction } from "../languages/direction.ts";
import type { Language } from "../languages/language.ts";
import type { ImageFile } from "../load/load-images.ts";
import type { Role } from "../schema/roles.ts";

/**
 * The site: one frozen object with everything that a page shows. No field is optional: what is absent is null.
 * Instants are ISO 8601 in UTC (`…At`), days are `2025-02-24` (`…On`), HTML is ready to print (`…Html`).
 */
export interface Site {
  /** The language of the pages, with every phrase of them. */
  readonly language: Language;
  readonly series: Series;
  /** The instant that the site is built for. */
  readonly nowAt: string;
  /** The next scheduled webinar; null when none is announced. */
  readonly next: Webinar | null;
  /** The other announced webinars, the earliest first. */
  readonly later: readonly Webinar[];
  /** When the last of the announced webinars ends; null where there is none, or where nobody knows. */
  readonly announcedUntilAt: string | null;
  /** The webinars that were held, the newest first. */
  readonly previous: readonly Webinar[];
  /** The newest of these: as many as the home page shows. */
  readonly latest: readonly Webinar[];
  readonly archive: Archive;
  /** Every webinar, in the order of the numbers. */
  readonly webinars: readonly Webinar[];
  /** Every talk, in the order of webinars and talks. */
  readonly talks: readonly Talk[];
  /** All people, in the order of the names. */
  readonly people: readonly Person[];
  readonly organizers: readonly Person[];
  /** Other groups of people: a board, former organizers. */
  readonly groups: readonly PeopleGroup[];
  /** Every topic of a talk, in the order of the names. */
  readonly topics: readonly Topic[];
  /** The external services that a page can contact, each only when a visitor asks for it. */
  readonly services: readonly Service[];
  /** The privacy notice, where it is a page of this site. */
  readonly privacyNotice: Prose | null;
  /** Old addresses that forward to a new one. */
  readonly redirects: readonly Redirect[];
  readonly pages: Pages;
  readonly fonts: readonly FontFile[];
  /** The portraits and the logo, in each format and size. */
  readonly images: readonly SizedImage[];
  /** The events of the calendar, in the order of the numbers; then those of webinars that are gone, as cancelled. */
  readonly events: readonly CalendarEvent[];
  /** Where a visitor can subscribe to the calendar of the series. */
  readonly subscribe: { readonly links: readonly CalendarLink[] };
  /** The JSON files for other sites. */
  readonly api: readonly ApiPage[];
  /** What `<link rel="alternate">` lists in the head of each page. */
  readonly alternates: readonly Alternate[];
  /** The news and events of the whole series. */
  readonly channel: Channel;
  /** The same with those of each topic and of each person. */
  readonly channels: readonly Channel[];
  /** The talks whose recording is a file of sound or film, for podcast players, the newest first. */
  readonly podcast: Podcast | null;
  readonly handouts: Handouts;
  /** The held webinars whose recordings can be deposited in an archive, with the file that describes each. */
  readonly deposits: readonly Deposit[];
}

/** The series itself, from `data/series.yaml`. */
export interface Series {
  /** The stable id of the series in calendars and feeds: `example.org`; it stays the same when the site moves. */
  readonly id: string;
  /** The title as shown, with emoji. */
  readonly title: string;
  /** The title without emoji. */
  readonly plainTitle: string;
  readonly description: string;
  readonly introductionHtml: string;
  /** The language of the texts in the data (BCP 47), and its direction; null where the pages speak it. */
  readonly language: string | null;
  readonly direction: Direction | null;
  readonly logo: Logo | null;
  /** The colour of its links, buttons and marks. */
  readonly accent: SchemeColor;
  /** The IANA time zone of its dates: `Europe/Copenhagen`. */
  readonly timeZone: string;
  readonly playlistUrl: string | null;
  /** The repository of the data on GitHub. */
  readonly repositoryUrl: string | null;
  readonly newsletter: Newsletter | null;
  /** The address of the privacy notice, on this site or elsewhere. */
  readonly privacyNoticeUrl: string | null;
  readonly codeOfConductUrl: string | null;
  /** Who pays, a sentence for each grant. */
  readonly funding: readonly string[];
}

export interface Newsletter {
  readonly introductionHtml: string | null;
  readonly provider: { readonly name: string; readonly url: string };
  readonly form: Frame;
  readonly sender: { readonly name: string; readonly email: string; readonly url: string };
  readonly contact: Person;
  /** Where the contact can be reached: the sender's address, or the contact's home page if nobody reads that. */
  readonly contactUrl: string;
}

/** An iframe for an external page, which is contacted only when a visitor asks for it. */
export interface Frame {
  readonly url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** The `srcdoc` that the frame shows first: its link loads `url` inside the frame. */
  readonly placeholderHtml: string;
}

/** An external service, from `data/privacy.yaml`. */
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

/** A group of people beside the organizers. */
export interface PeopleGroup {
  readonly heading: string;
  readonly people: readonly GroupMember[];
}

/** A member of a group. */
export interface GroupMember {
  readonly person: Person;
  /** "2019–2023"; null where nothing is said of it. */
  readonly years: string | null;
  /** The years, or the affiliation: what stands below the name. */
  readonly note: string | null;
}

/** A page of running text. */
export interface Prose {
  readonly page: Page;
  /** The whole text with its title. */
  readonly html: string;
}

/** An old address of `data/redirects.yaml` that forwards. */
export interface Redirect {
  /** The old path: `/webinar/s07-draft/`. */
  readonly path: string;
  /** The page that it forwards to; the title of an external address, or of a file, is the address itself. */
  readonly target: Page;
}

/** Where a file of the site is. */
export interface FilePlace {
  /** The path below the site's address: `/webinar/s06/`. */
  readonly path: string;
  /** The path with the site's own folder in front and encoded, for links within the site. */
  readonly href: string;
  /** The absolute address. */
  readonly url: string;
}

/** A page of the site: its address, and what its head says. */
export interface Page extends FilePlace {
  /** The title without the name of the series. */
  readonly title: string;
  /** The content of `<title>`. */
  readonly headTitle: string;
  readonly description: string;
  /** The page's picture; null for pages that have none. */
  readonly card: Card | null;
}

/** A page's picture, for link previews. */
export interface Card extends FilePlace {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** An image of the data folder in a format and a size. */
export interface SizedImage extends FilePlace {
  /** What it is made from. */
  readonly image: ImageFile;
  readonly format: "avif" | "webp" | "jpeg";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A portrait, as `<picture>` needs it. */
export interface Portrait {
  /** The lightest format first; the last is the one that every browser knows. */
  readonly formats: readonly {
    readonly type: string;
    readonly srcset: string;
    /** The smallest first. */
    readonly files: readonly SizedImage[];
  }[];
  /** The absolute address of the largest file that every browser knows. */
  readonly url: string;
  /** Who took it. */
  readonly credit: string | null;
}

/** The logo of the series. */
export interface Logo {
  readonly light: LogoImage;
  /** The same for a dark ground; null where one is for both. */
  readonly dark: LogoImage | null;
}

/** A form of the logo, as `<img>` needs it. */
export interface LogoImage {
  readonly srcset: string;
  /** The smallest first. */
  readonly files: readonly SizedImage[];
}

/** A font file of the site, for some characters of one weight. */
export interface FontFile {
  /** The name of the file in `layouts/fonts`, without its ending. */
  readonly name: string;
  /** The path below the site's address. */
  readonly path: string;
  readonly href: string;
  readonly family: string;
  readonly weight: number;
  /** The characters, as the CSS descriptor has them. */
  readonly unicodeRange: string;
  readonly isPreloaded: boolean;
}

/** A JSON file for other sites. */
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

/** What a visitor can subscribe to: the news and the events of the series, of a topic or of a person. */
export interface Channel {
  /** "" for the series, `topics/acoustics`, `people/ada-lind`: it stays the same when the site moves. */
  readonly id: string;
  /** The page that it is about. */
  readonly page: Page;
  readonly atom: Page;
  readonly jsonFeed: Page;
  readonly calendar: Page;
  /** The talks that it is about; null for all. */
  readonly about: Pick<Topic, "given" | "announced"> | null;
}

/** The feed of recordings that are files. */
export interface Podcast {
  readonly page: Page;
  /** Its picture, a square. */
  readonly cover: Card;
  readonly episodes: readonly Talk[];
}

/** Files for other sites, catalogues and programs. */
export interface Handouts {
  /** The list of all feeds (OPML). */
  readonly opml: Page;
  /** The script that shows the next webinar on another site. */
  readonly widget: Page;
  readonly badge: Page;
  readonly qrCode: Page;
  readonly openApi: Page;
  /** The texts of the site for language models. */
  readonly llms: Page;
  readonly researchSeminars: Page;
  readonly bioschemas: Page;
  /** The talks as statements for Wikidata. */
  readonly quickStatements: Page;
}

/** A held webinar, and the file that describes its recordings for Zenodo. */
export interface Deposit {
  readonly webinar: Webinar;
  /** Its talks that can be cited. */
  readonly talks: readonly Talk[];
  /** The licence of all of them: `CC-BY-4.0` (SPDX). */
  readonly licence: string;
  readonly page: Page;
}

/** How a talk is cited. */
export interface Citation {
  /** `lind2024s01e02`, of ASCII letters and digits. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly CitedName[];
  /** The day, month or year of the talk: `2024-03-11`, `2024-03`, `2024`. */
  readonly date: string;
  /** "Talks on Sound, S01E02". */
  readonly event: string;
  /** `10.5281/zenodo.1234567`; null for a talk without one. */
  readonly doi: string | null;
  /** The address of the DOI, or else of the talk's page. */
  readonly url: string;
  /** The whole line to copy, in the language of the pages. */
  readonly words: string;
  readonly bibtex: Page;
  readonly ris: Page;
  readonly csl: Page;
}

/** A name as catalogues sort it; `given` is null where nobody can tell the parts apart, and `family` is the whole. */
export interface CitedName {
  readonly family: string;
  readonly given: string | null;
}

/** The talks of all webinars that were held; a long archive is split by year. */
export interface Archive {
  /** The webinars of its first page, the newest first: all, or those of the newest years. */
  readonly webinars: readonly Webinar[];
  /** The older years, each with a page of its own, the newest first; empty while the first page shows all. */
  readonly years: readonly ArchiveYear[];
  /** The number of talks: "402 talks". */
  readonly countWords: string;
  /** The number of talks that a search finds, "1 talk found", for each plural of the language, as JSON. */
  readonly foundWords: string;
  /** The filters of the search; each value has at least one talk that was given. */
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

/** The pages and files that the site has once. */
export interface Pages {
  readonly home: Page;
  readonly archive: Page;
  readonly people: Page;
  readonly topics: Page;
  /** What can be subscribed to. */
  readonly feeds: Page;
  /** What others can paste into their own pages. */
  readonly share: Page;
  /** The data for programs and catalogues. */
  readonly data: Page;
  readonly notFound: Page;
  readonly icon: Page;
  readonly sitemap: Page;
  readonly calendar: Page;
  readonly atom: Page;
  readonly jsonFeed: Page;
  /** The pages for search engines, in a stable order. */
  readonly listed: readonly Page[];
}

/** One event of the series, S06. */
export interface Webinar {
  /** `s06`. */
  readonly id: string;
  /** `S06`. */
  readonly code: string;
  readonly topic: string | null;
  /** The topic, or a placeholder while it is unknown. */
  readonly title: string;
  readonly titleHtml: string;
  /** The title with the code before it: "S06: Datasets in the wild". */
  readonly headingHtml: string;
  readonly page: Page;
  readonly status: "scheduled" | "cancelled" | "postponed";
  /** "This webinar is cancelled."; null when it is scheduled. */
  readonly statusWords: string | null;
  /** What is true once its time is past: "The webinar is over." */
  readonly overWords: string;
  /** Its phase at `nowAt`; a postponed webinar is always upcoming. */
  readonly phase: "upcoming" | "today" | "on now" | "over";
  /** When it was announced; null where git does not know, or where it was added after its end. */
  readonly announcedAt: string | null;
  /** The last change of what calendars and feeds show of it. */
  readonly updatedAt: string;
  /** The last change after it was added; null where there is none, or where git does not know. */
  readonly editedAt: string | null;
  /** The last change of its page; null where git does not know. */
  readonly changedAt: string | null;
  /** Its calendar event; null while its day is unknown. */
  readonly calendar: CalendarEvent | null;
  /** The year in which it was held: `2024`; null if it was not held. */
  readonly heldIn: string | null;
  /** Its labels over time: "Next webinar", "Today in Copenhagen", "On now", "Over". */
  readonly labels: readonly TimedWords[];
  readonly when: When;
  /** Where it is held online: "Zoom". */
  readonly platform: string | null;
  readonly place: Venue | null;
  readonly attendance: "online" | "in person" | "hybrid";
  /** "Online, Zoom"; "Kolker Room, 1 Harbour Street; online, Zoom"; null when nothing is known. */
  readonly whereWords: string | null;
  readonly registration: Registration;
  /** The day or hour for which it was announced before it moved; null unless it moved and is still to come. */
  readonly moved: Moved | null;
  /** Its hosts, chairs, moderators and panellists: the roles that somebody has. */
  readonly roles: readonly PeopleInRole[];
  readonly talks: readonly Talk[];
  /** The same talks by day: one without a heading, unless it goes on for several days. */
  readonly programme: readonly ProgrammeDay[];
  /** Whether a talk says when it starts. */
  readonly hasHours: boolean;
  /** The paths of its talks that were taken off the site; they forward to its page. */
  readonly formerPaths: readonly string[];
  /** What visitors of those read: "One talk of this webinar is no longer shown here."; null where there is none. */
  readonly formerWords: string | null;
  /** The grants that paid for it. */
  readonly funding: readonly Funding[];
  /** What is not announced yet of its speakers and titles, in one sentence; null when all is, or it is over. */
  readonly missingWords: string | null;
  /** The webinars with the number before and the number after. */
  readonly before: Webinar | null;
  readonly after: Webinar | null;
}

/** A webinar as a calendar event; apart from `links` it depends on the data alone, not on `nowAt`. */
export interface CalendarEvent {
  /** The address of its file: `/webinar/s06.ics`. */
  readonly page: Page;
  /** `s06@example.org`. */
  readonly uid: string;
  readonly updatedAt: string;
  /** The number of changes of its time, place or status. */
  readonly sequence: number;
  /** A postponed webinar is CANCELLED too: it does not take place at its old time. */
  readonly status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  /** The instant, or the day while the time is unknown. */
  readonly start: string;
  /** The end, exclusive: an instant, or a day. */
  readonly end: string;
  readonly summary: string;
  /** Speakers, titles, abstracts and registration as plain text with line breaks. */
  readonly description: string;
  /** "Online (Zoom)"; the room; or "Kolker Room; Online (Zoom)". */
  readonly location: string;
  readonly topics: readonly string[];
  /** The public registration address; null unless the webinar is scheduled. */
  readonly registrationUrl: string | null;
  /** The address of the webinar's page. */
  readonly url: string;
  /** Links that add it to a visitor's calendar; empty when it is over or does not take place. */
  readonly links: readonly CalendarLink[];
}

/** A link that adds to, or subscribes, a visitor's calendar. */
export interface CalendarLink {
  readonly kind: "file" | "webcal" | "google" | "outlook" | "office365" | "yahoo";
  /** The calendar's name: "Google Calendar". */
  readonly label: string;
  readonly url: string;
}

/** When a webinar is held, as exactly as it is known. */
export interface When {
  /** `hour`: day and time are known; `none`: nothing is known. */
  readonly precision: "hour" | "day" | "month" | "year" | "none";
  /** The start; null unless the time is known. */
  readonly startAt: string | null;
  /** Midnight at the start of its day in its zone; null unless the day is known. */
  readonly dayStartAt: string | null;
  /** The IANA zone of its hours: its own, or that of the series. */
  readonly timeZone: string;
  /** The last day of a webinar of several days: `2025-02-25`. */
  readonly lastOn: string | null;
  /** The end, exclusive: of the webinar, or of its days, month or year; null when nothing is known. */
  readonly endAt: string | null;
  /** The value for `<time datetime>`: `2025-02-24T15:00+01:00`, `2025-02-24`, `2025-02`, `2025`. */
  readonly datetime: string | null;
  /** "Monday 24 February 2025, 15:00 CET"; "February 2025"; null when nothing is known. */
  readonly words: string | null;
  /** "15:00 CET"; null unless the time is known. */
  readonly timeWords: string | null;
  /** The words without weekday, time and zone: "24 February 2025". */
  readonly shortWords: string | null;
  /** The start in UTC and in the cities of the audience; empty unless the time is known and the webinar is not over. */
  readonly cities: readonly CityTime[];
  /** What is still unknown: "The time is not announced yet."; null when all is known. */
  readonly missingWords: string | null;
}

/** The start of a webinar in one city. */
export interface CityTime {
  readonly name: string;
  /** The value for `<time datetime>`. */
  readonly datetime: string;
  /** "09:00 EST"; with the day where it differs: "Tuesday 25 February, 00:30 JST". */
  readonly words: string;
  /** "5 hours behind Copenhagen on this day, usually 6"; null on a usual day. */
  readonly unusualWords: string | null;
}

/** Words that are true from one instant until another; a script shows and hides them in the browser. */
export interface TimedWords {
  readonly words: string;
  readonly fromAt: string | null;
  readonly untilAt: string | null;
  /** Whether the words are hidden without JavaScript, because they may be wrong by then. */
  readonly isHidden: boolean;
}

/** The day or hour from which a webinar moved. */
export interface Moved {
  /** The value for `<time datetime>`: `2026-12-14`, `2026-12-14T16:00+01:00`. */
  readonly datetime: string;
  /** "14 December 2026"; with the hour where only that moved. */
  readonly formerWords: string;
  /** "Moved from 14 December 2026." */
  readonly words: string;
}

/** The people who have one role at a webinar. */
export interface PeopleInRole {
  readonly role: Role;
  /** "Chairing" */
  readonly words: string;
  readonly people: readonly Speaker[];
}

/** A day of a webinar. */
export interface ProgrammeDay {
  /** "Friday 13 March"; null where the webinar has only one day. */
  readonly heading: string | null;
  readonly talks: readonly Talk[];
}

/** When a talk is held within its webinar. */
export interface Slot {
  readonly startAt: string;
  /** The end: its own, else the start of the next talk, else the end of that day of the webinar. */
  readonly endAt: string;
  /** The values for `<time datetime>`: `2026-03-13T16:00+01:00`. */
  readonly start: string;
  readonly end: string;
  /** The start: "16:00". */
  readonly hour: string;
  /** "16:00–16:30". */
  readonly words: string;
  /** "16:00–16:30 CET"; with its day in a webinar of several days. */
  readonly wholeWords: string;
}

/** A grant that paid for a webinar. */
export interface Funding {
  readonly funder: string;
  /** "Funded by Sea Fund – Waves, number 2024-00042." */
  readonly words: string;
}

/** A room where people meet. */
export interface Venue {
  readonly name: string;
  readonly address: string | null;
  readonly mapUrl: string | null;
  /** The name and the address: "Kolker Room, 1 Harbour Street". */
  readonly words: string;
}

/**
 * How visitors register. `unannounced`: the address is still to come; `none`: nobody needs to; `ahead`: it opens later;
 * `full`: all places are taken; `over`: the webinar is over, cancelled or postponed.
 */
export interface Registration {
  readonly state: "open" | "ahead" | "full" | "unannounced" | "none" | "closed" | "over";
  /** Where visitors register; null unless they can at `nowAt`. */
  readonly url: string | null;
  /** The same address also before registration opens, after it closes, and when all places are taken. */
  readonly address: string | null;
  /** The first instant at which they can, and the first at which they cannot any more; null where there is no limit. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** What a visitor should know: "Registration opens on 1 March 2026.", each with its time. */
  readonly notices: readonly TimedWords[];
  /** The address, with the time in which a visitor can register there; null where they cannot. */
  readonly link: TimedWords | null;
}

/** One talk of a webinar, S06E02. */
export interface Talk {
  /** `s06e02`; without a number, the ids of the webinar and the speakers. Also the anchor in the archive. */
  readonly id: string;
  /** `S06E02`; null for a talk without a number. */
  readonly code: string | null;
  /** The line on which it begins in the file of its webinar, from 1. */
  readonly line: number;
  readonly title: string | null;
  /** Whether its title is still to come; lightning talks and the like, without speakers of their own, need none. */
  readonly awaitsTitle: boolean;
  /** The title, or a placeholder while it is unknown. */
  readonly heading: string;
  readonly headingHtml: string;
  readonly status: "planned" | "withdrawn";
  /** "This talk is withdrawn."; null while it is planned, or was given. */
  readonly statusWords: string | null;
  /** The language of title and abstract (BCP 47); null for the language of the pages, and without a title. */
  readonly language: string | null;
  /** The direction of that language; null where nothing is said of it. */
  readonly direction: Direction | null;
  /** "Keynote", as it was typed; null for a plain talk. */
  readonly kind: string | null;
  readonly level: Level | null;
  /** The language in which it is given, in words: "Language: Danish"; null where it is that of the series. */
  readonly languageWords: string | null;
  readonly speakers: readonly Speaker[];
  /** The speakers in their order; neighbours with the same affiliation form a group. */
  readonly groups: readonly SpeakerGroup[];
  /** Co-authors who do not speak. */
  readonly authors: readonly Author[];
  /** One text about all its speakers, in place of their own. */
  readonly bioHtml: string | null;
  readonly topics: readonly Topic[];
  /** Its day in a webinar of several days: `2026-03-13`. */
  readonly on: string | null;
  /** When it is held within its webinar; null where nothing is said of it. */
  readonly slot: Slot | null;
  /** Whether the speakers agree to the recording; null where nobody noted it. */
  readonly consent: "asked" | "yes" | "no" | null;
  /** Whether it will be recorded: "This talk will be recorded."; null where nothing is said of it, or it is over. */
  readonly consentWords: string | null;
  readonly abstractHtml: string | null;
  /** The same for feed readers, with formulas as they were typed. */
  readonly abstractFeedHtml: string | null;
  /** The abstract without markup, an empty line between its paragraphs. */
  readonly abstractText: string | null;
  /** The abstract as it was typed, in Markdown. */
  readonly abstractMarkdown: string | null;
  readonly recording: Recording;
  /** The last change of its page; null where git does not know. */
  readonly changedAt: string | null;
  /** The parts of its first video; empty unless that is published. */
  readonly chapters: readonly Chapter[];
  /** The chapters as lines for the description of a video: "4:10 What a label is"; null without chapters. */
  readonly chaptersText: string | null;
  readonly captions: Captions | null;
  /** What was said, once for each language; empty unless it may be read. */
  readonly transcripts: readonly Transcript[];
  /** Who made the transcripts; null where nobody is named. */
  readonly transcriptBy: string | null;
  /** Everything that belongs to it: slides and paper first. */
  readonly links: readonly MaterialLink[];
  /** The first slides and the first paper of these. */
  readonly slidesUrl: string | null;
  readonly paperUrl: string | null;
  readonly licence: Licence | null;
  readonly doi: Doi | null;
  readonly webinar: Webinar;
  /** The talks before and after it, across webinars. */
  readonly before: Talk | null;
  readonly after: Talk | null;
  /** The other talks of its webinar. */
  readonly beside: readonly Talk[];
  /** Talks of other webinars about the same topics: two at most. */
  readonly related: readonly Talk[];
  readonly page: Page;
  /** The talk in Markdown. */
  readonly markdown: Page;
  /** Null for a talk without a title or a date, or one that does not take place. */
  readonly citation: Citation | null;
}

/** Whom a talk is for. */
export interface Level {
  readonly name: "beginner" | "intermediate" | "advanced";
  /** "For beginners". */
  readonly words: string;
}

/** Somebody who has a part in a talk and does not speak. */
export interface Author {
  readonly name: string;
  /** Null for somebody without a page. */
  readonly person: Person | null;
  /** The text before the name in a list: "", ", " or " and ". */
  readonly separator: string;
}

/** A moment of a talk's first video. */
export interface Moment {
  readonly seconds: number;
  /** "4:10". */
  readonly words: string;
  /** The video from that moment on, at its host; null where no video is published. */
  readonly watchUrl: string | null;
  /** The same in the player of the page; null where there is none. */
  readonly playerUrl: string | null;
}

/** A part of a video. */
export interface Chapter extends Moment {
  readonly title: string;
}

/** The languages of a recording's captions. */
export interface Captions {
  /** As tags (BCP 47). */
  readonly languages: readonly string[];
  /** "Captions: English and Danish". */
  readonly words: string;
}

/** What was said in a talk, in one language. */
export interface Transcript {
  /** Its language (BCP 47), the name and the direction of it. */
  readonly language: string;
  readonly languageName: string;
  readonly direction: Direction;
  /** "Transcript", or where there are several "Transcript (Danish)". */
  readonly title: string;
  readonly paragraphs: readonly TranscriptParagraph[];
  /** Its file, and what that holds. */
  readonly page: Page;
  readonly mediaType: "text/vtt" | "application/x-subrip";
  readonly text: string;
}

/** A paragraph of a transcript. */
export interface TranscriptParagraph extends Moment {
  /** Its anchor on the page of the talk: `t250`, in a second transcript `t250-da`. */
  readonly id: string;
  /** Who speaks, where the file says so and it is not who spoke before. */
  readonly speaker: string | null;
  readonly text: string;
}

/** A link to something that belongs to a talk, or to a person. */
export interface MaterialLink {
  /** `slides`; null for one that has only a label. */
  readonly kind: string | null;
  /** The words of the link: "Slides". */
  readonly label: string;
  /** The same for those who hear it alone: "Slides of “Why labels differ”". */
  readonly fullLabel: string;
  readonly url: string;
  /** Its language (BCP 47), and its licence (SPDX), where it has its own. */
  readonly language: string | null;
  readonly licence: Licence | null;
  /** Both in words: "German, CC-BY-4.0"; null where it has neither. */
  readonly note: string | null;
}

/** A licence of SPDX. */
export interface Licence {
  /** `CC-BY-4.0`. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** A DOI, and the address that it stands for. */
export interface Doi {
  readonly name: string;
  readonly url: string;
}

/** What talks are about. */
export interface Topic {
  /** The name as a slug: `data-curation`. */
  readonly id: string;
  readonly name: string;
  /** The number of its talks: "3 talks". */
  readonly countWords: string;
  /** Talks of webinars that are over, the newest first. */
  readonly given: readonly Talk[];
  /** Talks that are announced, the earliest first. */
  readonly announced: readonly Talk[];
  readonly page: Page;
  readonly channel: Channel;
}

/** A person as a speaker of one talk, with the affiliation on its day. */
export interface Speaker {
  readonly person: Person;
  /** "Dr. Ada Lind". */
  readonly name: string;
  readonly affiliations: readonly string[];
  /** The affiliations as one text: "Harbour College, Norway; Lagoon Institute, Nigeria". */
  readonly affiliation: string | null;
  /** The text before the name in a list of speakers: "", ", " or " and ". */
  readonly separator: string;
}

/** Consecutive speakers with the same affiliation. */
export interface SpeakerGroup {
  readonly speakers: readonly Speaker[];
  readonly affiliation: string | null;
}

/** Where a talk can be watched. `ahead`: not held (yet); `pending`: held, but its recording is not published yet. */
export interface Recording {
  readonly state: "ahead" | "pending" | "published" | "withheld" | "none";
  /** Its videos in their order; empty unless published. */
  readonly videos: readonly ShownVideo[];
  /** The reason why there is nothing to watch; null when there is a recording, or none to expect. */
  readonly words: string | null;
  /** The instant from which the words are true; null when they already are. */
  readonly fromAt: string | null;
  /** The day from which it will be shown; null when it is shown already, or the day is unknown. */
  readonly comesOn: string | null;
  /** When its first video became public; null unless published, or where nobody knows. */
  readonly publishedAt: string | null;
  /** When this site had it first: when it was added, or for an imported one the end of its webinar; null unless published. */
  readonly announcedAt: string | null;
  /** The last change of what feeds show of it; null unless published. */
  readonly updatedAt: string | null;
}

/** One video of a recording. */
export interface ShownVideo {
  /** "YouTube", "Zenodo", "video.example.org". */
  readonly hostName: string;
  /** Its page or its file, from the talk's start on. */
  readonly watchUrl: string;
  /** The file, for a recording that is one. */
  readonly fileUrl: string | null;
  /** The host's player; null where it has none. */
  readonly player: Frame | null;
  /** "Part 1" */
  readonly title: string | null;
  /** Its language (BCP 47) where it is not the talk's. */
  readonly language: string | null;
  /** What tells it from the others: "Part 1, French"; null where nothing needs to. */
  readonly note: string | null;
  /** The second at which the talk starts; null for the beginning. */
  readonly startSeconds: number | null;
  /** Its length in ISO 8601, `PT58M30S`; null where unknown. */
  readonly duration: string | null;
  /** When it became public; null where nobody knows. */
  readonly publishedAt: string | null;
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
  readonly portrait: Portrait | null;
  /** "AL", in place of a portrait. */
  readonly initials: string;
  /** The affiliations on the day the site is built for, as a list and as one text. */
  readonly affiliations: readonly string[];
  readonly affiliation: string | null;
  /** "she/her". */
  readonly pronouns: string | null;
  readonly websiteUrl: string | null;
  readonly orcidUrl: string | null;
  /** Where else on the web the person is. */
  readonly links: readonly MaterialLink[];
  readonly bioHtml: string | null;
  readonly isOrganizer: boolean;
  /** What this person does at webinars beside speaking, the newest webinar first. */
  readonly roles: readonly PersonRole[];
  /** Talks of webinars that are over, the newest first. */
  /** Talks of webinars that are over, with those as a co-author, the newest first. */
  readonly given: readonly Talk[];
  /** Talks that are announced, the earliest first. */
  readonly announced: readonly Talk[];
  readonly page: Page;
  readonly channel: Channel;
}

/** A role of a person at a webinar. */
export interface PersonRole {
  readonly role: Role;
  /** "Chairing" */
  readonly words: string;
  readonly webinar: Webinar;
}
