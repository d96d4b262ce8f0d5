import { encodeQR } from "qr";
import { type Box, firstFitting, fitted, readingDirection } from "../cards/card.ts";
import { shorterAndShorter } from "../cards/card-text.ts";
import { openFonts } from "../cards/fonts.ts";
import { drawableText } from "../cards/glyphs.ts";
import {
  block,
  type CardElement,
  type Render,
  rendererWith,
  type Style,
} from "../cards/renderer.ts";
import type { SheetText } from "./sheet-text.ts";

/** A sheet to print or to project; its measures are tenths of a millimetre. */
export interface SheetForm {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: Pick<Box, "height" | "sizes">;
  readonly talks: Pick<Box, "height" | "sizes">;
  /** The size of the letters of all other lines. */
  readonly size: number;
  /** The edge of the QR code. */
  readonly code: number;
}

/** The forms of sheets: a poster in A4, and a slide of 16:9 as presentation programs have it. */
export const sheetForms = {
  poster: {
    ...{ width: 2100, height: 2970, margin: 170 },
    title: { height: 700, sizes: [220, 196, 172, 150, 130, 112, 96, 80] },
    talks: { height: 860, sizes: [92, 82, 72, 64, 58, 52, 46, 40, 34, 28] },
    ...{ size: 58, code: 430 },
  },
  "opening-slide": {
    ...{ width: 3387, height: 1905, margin: 180 },
    title: { height: 380, sizes: [230, 200, 172, 150, 130, 112, 96] },
    talks: { height: 330, sizes: [76, 68, 60, 52, 44, 38] },
    ...{ size: 66, code: 400 },
  },
} as const satisfies Readonly<Record<string, SheetForm>>;

const colors = { paper: "#ffffff", ink: "#1d1b20", soft: "#4d4852", line: "#ddd7cc" };

/** Returns a sheet as SVG, its letters as outlines; characters that no font has are left out. */
export async function toSheet(text: SheetText, form: SheetForm): Promise<string> {
  const fonts = openFonts();
  const render = await rendererWith(fonts);
  // What is left of a text that no font has, such as its brackets, says nothing.
  const plain = (words: string) => {
    const drawn = drawableText(words, fonts);
    return /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(drawn) ? drawn : "";
  };
  const width = form.width - 2 * form.margin;
  const title = await fitted(
    { ...form.title, width, style: { fontWeight: 600, lineHeight: 1.12, marginTop: 30 } },
    shorterAndShorter(plain(text.title)),
    render,
  );
  const talks = await fittedTalks(text, form, plain, render);
  const upper = [
    lineOf(plain(text.label), {
      ...{ fontSize: form.size * 1.15, fontWeight: 600, color: text.accent, width },
    }),
    title,
    ...text.lines.map((line) => lineOf(plain(line), lineStyle(form, width))),
    talks,
  ];
  const page = block([edgeOf(text.accent, form), column(upper, form), footer(text, form, plain)], {
    ...{ display: "flex", flexDirection: "column", width: form.width, height: form.height },
    ...{ background: colors.paper, color: colors.ink },
  });
  return withCode(await render(page, form), text.url, form);
}

/** A filled box: a border would be drawn as a line with masks. */
function edgeOf(accent: string, { width }: SheetForm): CardElement {
  return block("", { width, height: 46, background: accent });
}

/** A line of text, in its own direction. */
function lineOf(words: string, style: Style): CardElement {
  return block(words, { ...style, direction: readingDirection(words) });
}

function column(children: readonly CardElement[], { margin, width }: SheetForm): CardElement {
  return block(children, {
    ...{ display: "flex", flexDirection: "column", width },
    padding: `${margin * 0.6}px ${margin}px 0`,
  });
}

function lineStyle({ size }: SheetForm, width: number) {
  return { fontSize: size, lineHeight: 1.35, width, marginTop: size * 0.35 };
}

async function fittedTalks(
  { talks }: SheetText,
  form: SheetForm,
  plain: (words: string) => string,
  render: Render,
): Promise<CardElement> {
  const width = form.width - 2 * form.margin;
  const box = { ...form.talks, width, style: {} };
  const blocksOf = (rows: SheetText["talks"]) =>
    box.sizes.map((fontSize) => talksBlock(rows, fontSize, width, plain));
  // Where the titles do not fit, the sheet says who speaks.
  const names = talks
    .map(({ heading, byline }) => plain(byline ?? heading))
    .filter(Boolean)
    .join("; ");
  const speakers = [{ heading: names, byline: null }];
  return (
    (await firstFitting(blocksOf(talks), box, render)) ??
    (await firstFitting(blocksOf(speakers), box, render)) ??
    block("", { width })
  );
}

function talksBlock(
  talks: SheetText["talks"],
  fontSize: number,
  width: number,
  plain: (words: string) => string,
): CardElement {
  const soft = { color: colors.soft, lineHeight: 1.3, fontSize: fontSize * 0.88 };
  const rows = talks.map(({ heading, byline }) =>
    block(
      [
        lineOf(plain(heading), { fontWeight: 600, lineHeight: 1.25 }),
        ...(byline === null ? [] : [lineOf(plain(byline), soft)]),
      ],
      { display: "flex", flexDirection: "column", width, marginTop: fontSize * 0.5, fontSize },
    ),
  );
  return block(rows, { display: "flex", flexDirection: "column", width });
}

function footer(text: SheetText, form: SheetForm, plain: (words: string) => string): CardElement {
  const { code, margin, size, width } = form;
  const inner = width - 2 * margin - code - margin * 0.4;
  // Beside the code, also what is read from the right.
  const left = { width: inner, textAlign: "left" };
  const lines = [
    lineOf(plain(text.call), { fontSize: size, fontWeight: 600, ...left, lineHeight: 1.3 }),
    lineOf(plain(text.shownUrl), { fontSize: size * 0.72, ...left, color: colors.soft }),
    lineOf(plain(text.series), { fontSize: size * 0.85, ...left, marginTop: size * 0.5 }),
    lineOf(plain(text.organizers), { fontSize: size * 0.65, ...left, color: colors.soft }),
  ];
  return block(lines, {
    ...{ display: "flex", flexDirection: "column", justifyContent: "flex-end" },
    ...{ marginTop: "auto", height: code, width: inner },
    marginLeft: margin + code + margin * 0.4,
    marginBottom: margin * 0.8,
  });
}

/** Draws the QR code (ISO/IEC 18004) of an address at the bottom left of a sheet. */
function withCode(svg: string, url: string, { code, height, margin }: SheetForm): string {
  const rows = encodeQR(url, "raw", { ecc: "medium", border: 1 });
  const module = code / rows.length;
  const top = height - margin * 0.8 - code;
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) =>
      isDark ? `M${margin + x * module} ${top + y * module}h${module}v${module}h${-module}z` : [],
    ),
  );
  return svg.replace("</svg>", `<path fill="#000000" d="${squares.join("")}"/></svg>`);
}
