import type { PluralForms, ValueNames } from "../../languages/phrases.ts";
import type { announcedInEnglish } from "./announced-in-english.ts";

type English = typeof announcedInEnglish;

/** The name of a phrase of the announcements: `save_the_date`. */
export type AnnouncementKey = keyof English;

/** All phrases of the announcements in one language; those that count in English count in every language. */
export type AnnouncementPhrases = {
  readonly [Key in AnnouncementKey]: English[Key] extends string ? string : PluralForms;
};

type EnglishForm<Key extends AnnouncementKey> = English[Key] extends string
  ? English[Key]
  : English[Key][keyof English[Key]];

/** What a phrase of the announcements needs to be filled in: a value for each `{name}`. */
export type AnnouncedValues<Key extends AnnouncementKey> = {
  readonly [Name in ValueNames<EnglishForm<Key>>]: string | number;
};
