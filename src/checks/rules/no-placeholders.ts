import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { anySign, inTexts, slipsAt, type Text } from "../engine/texts.ts";

export const noPlaceholders: Rule = {
  name: "no-placeholders",
  reason:
    "A field that is left out is announced as not known yet; a typed TBA stays on the page for years.",
  wrong: `title: TBA
speakers: [ada-lind]`,
  right: "speakers: [ada-lind] # the title is not known yet: no line for it",
  repair: "Delete the field until what belongs in it is known.",
  checkText: inTexts(["line", "markdown"], anySign, (text) => {
    const whole = text.value.trim().replace(/\b[.!…]+$/, "");
    if (isPlaceholder(whole, text))
      return [
        {
          start: 0,
          end: text.value.length,
          fact: `${quote(text.value)} stands for what is not known yet: leave the field out`,
        },
      ];
    return slipsAt(
      text.prose,
      inside,
      ([typed]) => `${quote(typed)} stands for what is not known yet`,
    );
  }),
};

function isPlaceholder(text: string, { field }: Text): boolean {
  if (/^[\p{P}\p{S}\s]+$/u.test(text) && !/\p{Extended_Pictographic}/u.test(text)) return true;
  return wholes.test(text) || (field === "name" && names.test(text));
}

const thing =
  "(the |a |your |my )?(talk |paper |webinar )?(title|abstract|bio(graphy)?|description|topic|name|speaker|affiliation|institution|text|date|link|platform)s?";

/** Texts that are nothing but a placeholder. */
const wholes = new RegExp(
  `^(${[
    `(${thing}( is| are)?:? *)?[[(<]?(t\\.?b\\.?[acd]\\.?|to be (announced|added|confirmed|determined|decided|defined|written|completed)|to (come|follow)|coming soon|will (follow|be (announced|added))( (soon|later))?|(not )?(yet )?(unknown|announced)( yet)?|pending|missing|n\\.?/?a\\.?|none|null|nil|todo|fixme|placeholder|undefined|nan)[\\])>]?`,
    "(?<sign>[a-hj-z])\\k<sign>{2,}",
    "lorem( ipsum.*)?|asdf\\w*|qwerty\\w*|foo ?bar|blah?( blah?)*|dummy( text)?|some text|sample( text)?|example( text)?|test( ?(title|talk|webinar|abstract|name|text))?|untitled",
    `[[<{(]*(insert|add|enter|type|write|put|fill in) ${thing}( here)?[\\]>})]*`,
    `[[<{(]+${thing}[\\]>})]+|${thing} (here|goes here)|(talk )?title|abstract|bio(graphy)?|${thing} \\d|your ${thing}`,
  ].join("|")})$`,
  "is",
);

const names =
  /^((first|last|full|given|family)[ _-]?names?|name|sur-?name|speaker|person)([ ,_-]+((first|last|family)[ _-]?)?(name|sur-?name|\d))?$|^(fulano de tal|max mustermann)$/i;

/** What is a placeholder wherever it stands. */
const inside =
  /\b(?:TBA|TBD|TODO|FIXME)\b|\btba\b|\b[Tt]bd\b|\b[Ll]orem [Ii]psum\b|\bx{3,}\b|\?{3,}|_{3,}|\{\{.*?\}\}|\[(?:insert|your|add|title|name|link|speaker)\b[^\]]*\](?!\()|<(?:title|name|abstract|insert[^>]*)>|\blink to (?:follow|come)\b/g;
