import type { Source } from "./source.ts";

/** A file of data/transcripts: what was said in a talk, in one language. */
export interface TranscriptFile {
  /** The id of its talk: `s05e02`. */
  readonly talk: string;
  /** Its language (BCP 47). */
  readonly language: string;
  readonly format: "vtt" | "srt";
  readonly source: Source;
  readonly cues: readonly Cue[];
  /** The chapters that its notes name: `NOTE Chapter: The first label`. */
  readonly chapters: readonly { readonly seconds: number; readonly title: string }[];
}

/** What is said in a stretch of time. */
export interface Cue {
  /** In seconds from the start of the video, with fractions. */
  readonly start: number;
  readonly end: number;
  /** Who says it, where a voice tag names somebody (WebVTT §3.5, `<v Ada Lind>`). */
  readonly speaker: string | null;
  readonly text: string;
}
