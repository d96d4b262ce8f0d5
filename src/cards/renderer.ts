import type { Fonts } from "./fonts.ts";
import { emojiUrl } from "./glyphs.ts";

/** CSS in the words of JavaScript, as satori reads it. */
export type Style = Readonly<Record<string, string | number>>;

/** An element of a drawing. */
export interface CardElement {
  readonly type: "div";
  readonly props: { readonly style: Style; readonly children: string | readonly CardElement[] };
}

/** Returns an element as SVG; without a height, its content decides. */
export type Render = (
  element: CardElement,
  size: { readonly width: number; readonly height?: number },
) => Promise<string>;

/** Returns an element with a text or other elements as children. */
export function block(children: CardElement["props"]["children"], style: Style): CardElement {
  return { type: "div", props: { style, children } };
}

/** Returns a renderer that starts with the Latin letters and loads the fonts and emoji that are missing. */
export async function rendererWith({ read }: Fonts): Promise<Render> {
  // Most builds find all cards in the cache, and importing it takes 0.2 s.
  const { default: satori } = await import("satori");
  const latin = read("A");
  const style = {
    display: "flex",
    fontFamily: latin.map(({ name }) => name).join(", "),
    wordBreak: "break-word",
  };
  const assets = {
    fonts: latin,
    loadAdditionalAsset: async (_: string, letters: string) => emojiUrl(letters) ?? read(letters),
  };
  return (element, size) => satori(block([element], style), { ...size, ...assets });
}
