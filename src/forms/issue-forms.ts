import type { Kind } from "../schema/data-files.ts";

/** A question of a form. One that asks for a field of a record takes its words and its example from the schema. */
export interface FormQuestion {
  /** The id, with which an address can prefill it. */
  readonly id: string;
  /** The heading, which no other question of the form has. */
  readonly label: string;
  /** The field of a record, `talks.title`; null where it asks for something else. */
  readonly field: { readonly kind: Kind; readonly path: string } | null;
  /** What is asked, where no field says it. */
  readonly about?: string;
  readonly example?: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
}

/** An issue form: what somebody without rights tells the organizers. */
export interface IssueForm {
  /** The name of its file: `announce`. */
  readonly name: FormName;
  readonly title: string;
  readonly about: string;
  readonly questions: readonly FormQuestion[];
}

/** The names of the forms. */
export type FormName = "announce" | "propose" | "talk" | "recording" | "mistake";

const talkField = (path: string) => ({ kind: "webinars", path: `talks.${path}` }) as const;
const webinarField = (path: string) => ({ kind: "webinars", path }) as const;
const personField = (path: string) => ({ kind: "people", path }) as const;

const code: FormQuestion = {
  id: "code",
  label: "Code of the talk",
  field: null,
  about: "It stands before the title on the site.",
  example: "S07E02",
  isRequired: true,
};

const talkQuestions: readonly FormQuestion[] = [
  { id: "title", label: "Title of the talk", field: talkField("title") },
  { id: "abstract", label: "Abstract", field: talkField("abstract"), isLong: true },
];

const aboutYou: readonly FormQuestion[] = [
  { id: "affiliation", label: "Institution", field: personField("affiliation") },
  { id: "website", label: "Home page", field: personField("website") },
  { id: "orcid", label: "ORCID", field: personField("orcid") },
  { id: "bio", label: "About you", field: personField("bio"), isLong: true },
];

/** Every form; the first question tells which form somebody filled in. */
export const issueForms: readonly IssueForm[] = [
  {
    name: "talk",
    title: "My title and abstract",
    about: "For speakers: the title and the abstract of your talk, and a few words about you.",
    questions: [
      { ...code, label: "Code of your talk" },
      { id: "name", label: "Your name", field: personField("name"), isRequired: true },
      ...talkQuestions,
      {
        id: "topics",
        label: "Topics",
        field: null,
        about: "One a line.",
        example: "annotation",
        isLong: true,
      },
      { id: "slides", label: "Slides", field: talkField("slides") },
      { id: "paper", label: "Paper", field: talkField("paper") },
      ...aboutYou,
    ],
  },
  {
    name: "propose",
    title: "Propose a talk",
    about: "Would you like to speak, or do you know of a talk that the series should have?",
    questions: [
      { id: "name", label: "Who speaks", field: personField("name"), isRequired: true },
      ...talkQuestions.map((question) => ({ ...question, isRequired: true })),
      ...aboutYou,
      {
        id: "webinar",
        label: "For which webinar",
        field: null,
        about: "Organizers fill it in: a talk goes into a webinar that is announced.",
        example: "S07",
      },
    ],
  },
  {
    name: "announce",
    title: "Announce a webinar",
    about: "For organizers: a new webinar gets the next number.",
    questions: [
      {
        id: "topic",
        label: "Topic of the webinar",
        field: webinarField("topic"),
        isRequired: true,
      },
      { id: "date", label: "Day", field: webinarField("date") },
      { id: "time", label: "Time", field: webinarField("time"), example: "16:00" },
      { id: "platform", label: "Platform", field: webinarField("platform") },
      { id: "place", label: "Place", field: webinarField("place") },
      { id: "registration", label: "Registration", field: webinarField("registration") },
      {
        id: "speakers",
        label: "Speakers",
        field: null,
        about: "One talk a line; names of one talk joined by &, the institution in brackets.",
        example: "Ada Lind & Ben Okoro (Harbour College, Norway)",
        isLong: true,
      },
    ],
  },
  {
    name: "recording",
    title: "Report a recording",
    about: "A recording is online, or a speaker does not want to share it.",
    questions: [
      code,
      { id: "recording", label: "Recording", field: talkField("recording"), isRequired: true },
      { id: "slides", label: "Slides", field: talkField("slides") },
    ],
  },
  {
    name: "mistake",
    title: "Something is wrong",
    about: "A name, a day, a link: tell us what is wrong, and we put it right.",
    questions: [
      {
        id: "page",
        label: "Page",
        field: null,
        about: "The address of the page.",
        isRequired: true,
      },
      {
        id: "what",
        label: "What is wrong",
        field: null,
        about: "And what it should be, if you know.",
        isLong: true,
        isRequired: true,
      },
    ],
  },
];
