import type { Rule } from "../engine/rule.ts";

/** The side of the largest portrait, in pixels. */
const least = 288;

export const portraitsLargeEnough: Rule = {
  name: "portraits-large-enough",
  severity: "doubt",
  reason: "A portrait with fewer pixels than the page shows is blurred.",
  wrong: `# data/images/ada-lind.jpg has 120 × 160 pixels
photo: ada-lind.jpg`,
  right: `# data/images/ada-lind.jpg has 900 × 1200 pixels
photo: ada-lind.jpg`,
  repair: `Ask for a picture of at least ${least} pixels on each side.`,
  check: ({ people, images }) =>
    [...people.values()].flatMap(({ record, source }) => {
      const image = images.get(record.photo ?? "");
      if (!image || Math.min(image.width, image.height) >= least) return [];
      const fact = `has only ${image.width} × ${image.height} pixels, and will be blurred: at least ${least} on each side are needed`;
      return [{ source, path: ["photo"], fact }];
    }),
};
