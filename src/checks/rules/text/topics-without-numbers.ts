import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { textCheck } from "../../engine/text-check.ts";

export const topicsWithoutNumbers: Rule = {
  name: "topics-without-numbers",
  severity: "doubt",
  reason:
    "The site puts the number of the webinar before its topic, so a typed one stands there twice.",
  wrong: 'topic: "S07: Datasets in the wild"',
  right: "topic: Datasets in the wild",
  repair: "Delete the number: the name of the file says it.",
  checkText: textCheck(["line"], /\d/, ({ field, path, value }) => {
    const typed = field === "topic" && path.length === 1 ? (number.exec(value)?.[0] ?? "") : "";
    const rest = value.replace(typed, "").trim();
    if (typed === "" || rest === "") return [];
    const start = value.indexOf(typed);
    const fact = `${quote(typed.trim())} is the number of the webinar${didYouMean(rest)}`;
    return [{ start, end: start + typed.length, fact }];
  }),
};

const number =
  /^(?:S\d{2,}|(?:webinar|seminar|session|episode)\s+#?\d+|#\d+)\s*[:.–—-]\s*|\s*\((?:S\d{2,}|(?:webinar|episode)\s+#?\d+)\)$/i;
