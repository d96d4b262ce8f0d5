import { encodeQR } from "qr";
import type { Site } from "../site/site.ts";

/** Returns a QR code (ISO/IEC 18004) that leads to the series, as SVG: black on white, so that it can be read in the dark too. */
export function toQrCode({ pages }: Site): string {
  const rows = encodeQR(pages.home.url, "raw", { ecc: "medium", border: 4 });
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join("")}"/></svg>
`;
}
