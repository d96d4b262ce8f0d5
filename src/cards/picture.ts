import { Resvg } from "@resvg/resvg-js";

/** Returns a drawing, SVG whose letters are outlines, as PNG, which other sites' previews want. */
export function toPicture(svg: string): Buffer {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
