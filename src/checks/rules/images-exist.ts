import { quote, suggest } from "../../problems.ts";
import { imagesIn } from "../engine/images-in.ts";
import type { Rule } from "../engine/rule.ts";

export const imagesExist: Rule = {
  name: "images-exist",
  severity: "problem",
  isStructural: true,
  reason: "A portrait or a logo is a file in data/images.",
  wrong: "photo: ada-lindt.jpg",
  right: "photo: ada-lind.jpg",
  repair: "Correct the name, or add the file to data/images.",
  check: (records) => {
    const { images, isComplete } = records;
    return imagesIn(records).flatMap(({ name, source, path }) =>
      images.has(name) || !isComplete
        ? []
        : [
            {
              source,
              path,
              fact: `no file ${quote(name)} in data/images${suggest(name, images.keys())}`,
            },
          ],
    );
  },
};
