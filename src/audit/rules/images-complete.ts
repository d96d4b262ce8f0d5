import { type PageRule, problemIn } from "./audit-rule.ts";

const name = "images-complete";

export const imagesComplete: PageRule = {
  name,
  reason: "Without its size an image moves the text as it loads; without alt it is silent.",
  checkPage: (page) =>
    page.images.flatMap(({ attributes, offset }) => {
      const missing = ["width", "height", "alt"].filter((each) => !attributes.includes(each));
      if (missing.length === 0) return [];
      return [problemIn(page, offset, name, `an image has no ${missing.join(", no ")}`)];
    }),
};
