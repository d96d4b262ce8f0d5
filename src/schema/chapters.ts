import { fields, line, list } from "./fields.ts";
import { videoStart } from "./video-start.ts";

const chapter = fields({
  at: videoStart.describe("The moment of the video at which it starts, as the player shows it."),
  title: line.meta({ description: "What it is about.", examples: ["What a label is"] }),
});

/** `chapters` of a talk: parts of its recording, each with the moment at which it starts. */
export const chapters = list(chapter, "a list of chapters, each with at and title");
