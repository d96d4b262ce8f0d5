import { type CardText, shorterAndShorter, withTexts } from "./card-text.ts";
import { openFonts } from "./fonts.ts";
import { drawableText } from "./glyphs.ts";
import { block, type CardElement, type Render, rendererWith, type Style } from "./renderer.ts";

/** The colours of the light scheme in layouts/style.css. */
const colors = {
  paper: "#fcfaf5",
  ink: "#1d1b20",
  soft: "#5b5660",
  line: "#ddd7cc",
};
const width = 1200;
const heights = { wide: 630, square: width };
const margin = 72;
const inner = width - 2 * margin;

/** A place on a card or a sheet: how wide it is, and how high at most. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** The sizes of its letters, the largest first. */
  readonly sizes: readonly number[];
  readonly style: Style;
}

const titleSizes = [104, 92, 84, 76, 68, 62, 56, 50];
const titleStyle = { fontWeight: 600, lineHeight: 1.14, letterSpacing: -0.5, textWrap: "balance" };
const boxes = {
  // The title, in both forms of a card.
  wide: { width: inner, height: 272, sizes: titleSizes, style: titleStyle },
  square: {
    width: inner,
    height: 842,
    sizes: [220, 190, 164, 140, ...titleSizes],
    style: titleStyle,
  },
  below: {
    width: inner,
    height: 120,
    sizes: [36, 34],
    style: { lineHeight: 1.36, color: colors.soft, marginTop: 20 },
  },
  when: { width: 560, height: 40, sizes: [28, 25, 22], style: { lineHeight: 1.3 } },
  series: {
    width: 480,
    height: 40,
    sizes: [28, 25, 22],
    style: { lineHeight: 1.3, fontWeight: 600, textAlign: "right" },
  },
} as const satisfies Record<string, Box>;

const pageStyle = {
  width,
  boxSizing: "border-box",
  display: "flex",
  flexDirection: "column",
  padding: `48px ${margin}px 44px`,
  background: colors.paper,
  color: colors.ink,
} as const;

const labelStyle = {
  fontWeight: 600,
  fontSize: 34,
  letterSpacing: 1.5,
  marginBottom: 14,
} as const;

const footerStyle = {
  display: "flex",
  justifyContent: "space-between",
  width: inner,
  marginTop: "auto",
  paddingTop: 20,
  borderTop: `2px solid ${colors.line}`,
} as const;

/**
 * Returns a card as SVG, 1200 px wide, its letters as outlines: each text in the largest size in which it fits its box, and cut after a
 * word where it fits in none. Characters that no font has are left out.
 */
export async function toCard(card: CardText): Promise<string> {
  const fonts = openFonts();
  const render = await rendererWith(fonts);
  const text = withTexts(card, (each) => drawableText(each, fonts));
  const fit = (box: Box, texts: readonly string[]) => fitted(box, texts, render);
  const label = block(text.label, { ...labelStyle, color: card.accent });
  const title = await fit(boxes[card.form], shorterAndShorter(text.title));
  const below = await fit(boxes.below, text.below);
  const when = await fit(boxes.when, shorterAndShorter(text.when));
  const series = await fit(boxes.series, shorterAndShorter(text.series));
  const footer = block([when, series], footerStyle);
  const height = heights[card.form];
  const style = { ...pageStyle, height, borderTop: `14px solid ${card.accent}` };
  return render(block([label, title, below, footer], style), { width, height });
}

/** Returns the direction of a text: one whose first letter is Arabic is read from the right. */
export function readingDirection(text: string): "rtl" | "ltr" {
  return /^\P{L}*\p{Script=Arabic}/u.test(text) ? "rtl" : "ltr";
}

/** Returns the first of the texts, and the largest size, that fits a box; nothing where none does. */
export async function fitted(
  box: Box,
  texts: readonly string[],
  render: Render,
): Promise<CardElement> {
  const { width, sizes, style } = box;
  const [whole = "", ...shorter] = texts;
  const smallest = sizes.at(-1) ?? 0;
  const fixed = { ...style, width, direction: readingDirection(whole) };
  const candidates = [
    ...sizes.map((fontSize) => block(whole, { ...fixed, fontSize })),
    ...shorter.map((text) => block(text, { ...fixed, fontSize: smallest })),
  ];
  return (await firstFitting(candidates, box, render)) ?? block("", { width });
}

/**
 * Returns the first of some candidates, each smaller than the one before, that fits a box; null where none does. Most
 * texts fit at once, and a binary search finds the others.
 */
export async function firstFitting(
  candidates: readonly CardElement[],
  box: Box,
  render: Render,
): Promise<CardElement | null> {
  let [from, to, middle] = [0, candidates.length, 0];
  while (from < to) {
    const candidate = candidates[middle];
    if (candidate && (await fits(candidate, box, render))) to = middle;
    else from = middle + 1;
    middle = Math.floor((from + to) / 2);
  }
  return candidates[from] ?? null;
}

async function fits(
  element: CardElement,
  { width, height }: Box,
  render: Render,
): Promise<boolean> {
  const svg = await render(block([element], { width, display: "flex" }), { width });
  return Number(/height="([\d.]+)"/.exec(svg)?.[1]) <= height;
}
