import type { DateForms } from "../languages/date-forms.ts";
import type { Language } from "../languages/language.ts";
import type { SeriesRecord } from "../schema/series.ts";

/** What the words of a site depend on: the series, its language, and how that writes days and times. */
export interface Speech {
  readonly series: SeriesRecord;
  readonly language: Language;
  readonly dates: DateForms;
}
