import { Resvg } from "@resvg/resvg-js";

/** Returns a drawing, SVG whose letters are outlines, as PNG of this width in pixels, which other sites' previews want. */
export function toPicture(svg: string, width: number): Buffer {
  const options = {
    font: { loadSystemFonts: false },
    fitTo: { mode: "width", value: width },
  } as const;
  return new Resvg(svg, options).render().asPng();
}
