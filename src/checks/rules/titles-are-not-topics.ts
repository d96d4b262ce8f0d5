import { foldText } from "../engine/folded-text.ts";
import type { Rule } from "../engine/rule.ts";

export const titlesAreNotTopics: Rule = {
  name: "titles-are-not-topics",
  severity: "doubt",
  reason:
    "A talk with the webinar's topic as its title usually comes from pasting into the wrong field.",
  wrong: `topic: Echoes and caves
talks:
  - title: Echoes and caves`,
  right: `topic: Echoes and caves
talks:
  - title: Why caves answer late`,
  repair: "Give the talk its own title, or leave the title out until it is known.",
  check: ({ webinars }) =>
    webinars.flatMap(({ source, record: { topic, talks } }) =>
      talks.flatMap(({ title }, t) => {
        if (!title || !topic || foldText(title) !== foldText(topic)) return [];
        return [{ source, path: ["talks", t, "title"], fact: "is the topic of the webinar" }];
      }),
    ),
};
