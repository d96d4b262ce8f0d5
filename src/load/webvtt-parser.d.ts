// The parser of the W3C has no types of its own.
declare module "webvtt-parser" {
  namespace webvtt {
    interface ParserError {
      readonly message: string;
      readonly line: number;
      readonly col?: number;
    }
    /** A part of a cue's text: words, an object such as a voice, or a timestamp. */
    interface CueNode {
      readonly type: "text" | "object" | "timestamp";
      readonly name?: string;
      readonly value?: string | number;
      readonly children?: readonly CueNode[];
    }
    interface ParsedCue {
      readonly startTime: number;
      readonly endTime: number;
      readonly tree: CueNode;
    }
    interface Parser {
      parse(
        text: string,
        mode: "captions" | "chapters" | "metadata",
      ): { readonly cues: readonly ParsedCue[]; readonly errors: readonly ParserError[] };
    }
  }
  const webvtt: {
    readonly WebVTTParser: new (characters: Readonly<Record<string, string>>) => webvtt.Parser;
  };
  export = webvtt;
}
