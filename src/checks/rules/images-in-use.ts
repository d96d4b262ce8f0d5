import { imagesIn } from "../engine/images-in.ts";
import type { Rule } from "../engine/rule.ts";

export const imagesInUse: Rule = {
  name: "images-in-use",
  severity: "doubt",
  reason: "A picture that nothing names is shown nowhere; usually a line is still missing.",
  wrong: `# data/images/ada-lind.jpg is there
# data/people/ada-lind.yaml
name: Ada Lind`,
  right: `# data/people/ada-lind.yaml
name: Ada Lind
photo: ada-lind.jpg`,
  repair: "Name it as the photo of a person or as the logo in series.yaml, or delete the file.",
  check: (records) => {
    if (!records.isComplete) return [];
    const used = new Set(imagesIn(records).map(({ name }) => name));
    return [...records.images]
      .filter(([name]) => !used.has(name))
      .map(([, { source }]) => ({
        source,
        path: [],
        fact: "nothing shows this picture: name it as the photo of a person or as the logo in series.yaml, or delete it",
      }));
  },
};
