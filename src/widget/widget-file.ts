import type { Site } from "../site/site.ts";

/** Returns the script that shows the next webinar on another site, in the language of the pages; `script` is its code. */
export function toWidget({ language }: Site, script: string): string {
  const { tag, direction, locale, phrases } = language;
  const words = {
    lang: tag,
    dir: direction,
    locale,
    next: phrases.next_webinar,
    untitled: phrases.untitled,
    none: phrases.none_upcoming,
    failed: phrases.widget_failed,
    register: phrases.register,
    coded: phrases.coded,
    own: phrases.your_time,
  };
  return `(()=>{const words=${JSON.stringify(words)};${script.trim()}})();\n`;
}
