import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { anyText, flagMatches, textCheck } from "../engine/text-check.ts";
import type { DataText } from "../engine/texts.ts";

export const noPlaceholders: Rule = {
  name: "no-placeholders",
  severity: "problem",
  reason:
    "The site says for itself that an absent field is not known yet; a typed TBA stays on the page for years.",
  wrong: `title: TBA
speakers: [ada-lind]`,
  right: "speakers: [ada-lind] # no title line until the title is known",
  repair: "Delete the field until you know what belongs in it.",
  checkText: textCheck(["line", "markdown"], anyText, (text) => {
    const whole = text.value.trim().replace(/\b[.!…]+$/, "");
    if (isPlaceholder(whole, text)) {
      const fact = `${quote(text.value)} is a placeholder: leave the field out until it is known`;
      return [{ start: 0, end: text.value.length, fact }];
    }
    return flagMatches(text.prose, placeholderInside, ([typed]) =>
      isSubject(typed, text.prose) ? null : `${quote(typed)} is a placeholder`,
    );
  }),
};

function isPlaceholder(text: string, { field }: DataText): boolean {
  if (/^[\p{P}\p{S}\s]+$/u.test(text) && !/\p{Extended_Pictographic}/u.test(text)) return true;
  return wholePlaceholder.test(text) || (field === "name" && placeholderName.test(text));
}

const fieldName =
  "(the |a |your |my )?(talk |paper |webinar )?(title|abstract|bio(graphy)?|description|topic|name|speaker|affiliation|institution|text|date|link|platform)s?";

/** Matches a text that is nothing but a placeholder. */
const wholePlaceholder = new RegExp(
  `^(${[
    `(${fieldName}( is| are)?:? *)?[[(<]?(t\\.?b\\.?[acd]\\.?|to be (announced|added|confirmed|determined|decided|defined|written|completed)|to (come|follow)|coming soon|will (follow|be (announced|added))( (soon|later))?|(not )?(yet )?(unknown|announced)( yet)?|pending|missing|n\\.?/?a\\.?|none|null|nil|todo|fixme|placeholder|undefined|nan)[\\])>]?`,
    "(?<letter>[a-hj-z])\\k<letter>{2,}",
    "lorem( ipsum.*)?|asdf\\w*|qwerty\\w*|foo ?bar|blah?( blah?)*|dummy( text)?|some text|sample( text)?|example( text)?|test( ?(title|talk|webinar|abstract|name|text))?|untitled",
    `[[<{(]*(insert|add|enter|type|write|put|fill in) ${fieldName}( here)?[\\]>})]*`,
    `[[<{(]+${fieldName}[\\]>})]+|${fieldName} (here|goes here)|(talk )?title|abstract|bio(graphy)?|${fieldName} \\d|your ${fieldName}`,
  ].join("|")})$`,
  "is",
);

const placeholderName =
  /^((first|last|full|given|family)[ _-]?names?|name|sur-?name|speaker|person)([ ,_-]+((first|last|family)[ _-]?)?(name|sur-?name|\d))?$|^(fulano de tal|max mustermann)$/i;

/** Matches what is a placeholder anywhere in a text. */
const placeholderInside =
  /\b(?:TBA|TBD)\b|(?<=[[<{]|: ?|^)(?:TODO|FIXME)\b(?=[\]>}]|:|[.!]?$)|\btba\b|\b[Tt]bd\b|\b[Ll]orem [Ii]psum\b|\bx{3,}\b|\?{3,}|_{3,}|\{\{[^{}\n]{0,100}\}\}|\[(?:insert|your|add|title|name|link|speaker)\b[^\]]{0,100}\](?!\()|<(?:title|name|abstract|insert[^>]{0,100})>|\blink to (?:follow|come)\b/gm;

/** Says whether a text is about what looks like a placeholder: it has words for its letters, or is about templates. */
function isSubject(typed: string, prose: string): boolean {
  if (typed.startsWith("{{"))
    return /templat|jinja|liquid|mustache|handlebars|curly|syntax/i.test(prose);
  const initials = [...typed.toLowerCase()].map((letter) => `${letter}[\\p{L}\\p{M}]{2,}`);
  return /^[a-z]{3}$/i.test(typed) && new RegExp(initials.join("[\\s-]+"), "iu").test(prose);
}
