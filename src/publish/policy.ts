import { createHash } from "node:crypto";
import { placeholderStyle } from "../site/frame.ts";
import type { Site } from "../site/site.ts";

/** The content of a page's inline `<style>` and `<script>`. */
export interface Inline {
  readonly style: string;
  readonly script: string;
  /** Whether the script imports the search, a module of the site. */
  readonly loadsSearch: boolean;
}

/**
 * Returns the Content-Security-Policy of a page (CSP Level 3). It allows only the inline style and script, by their
 * hashes, images and data of the site itself, the declared services in frames, and the module of the search where it
 * is used.
 */
export function contentSecurityPolicy({ services, series }: Site, inline: Inline): string {
  const frames = services.map(({ host }) => ` https://${host}`).join("");
  return [
    "default-src 'none'",
    `style-src ${hashSource(inline.style)} ${hashSource(placeholderStyle(series.accent))}`,
    `script-src ${hashSource(inline.script)}${inline.loadsSearch ? " 'self'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src${frames === "" ? " 'none'" : frames}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
