import { createHash } from "node:crypto";
import { placeholderStyle } from "../site/frame.ts";
import type { Site } from "../site/site.ts";

/** The texts that a page carries in its own `<style>` and `<script>`. */
export interface Inline {
  readonly style: string;
  readonly script: string;
  /** Whether the script loads the search: a module of the site itself. */
  readonly searches: boolean;
}

/**
 * Returns the Content-Security-Policy of every page (CSP Level 3): nothing is loaded but the page's own style and script,
 * known by their hashes, pictures of the site, and, in frames, the declared services. Scripts may read files of the site
 * itself. Only the archive loads a module, that of its search.
 */
export function contentSecurityPolicy({ services }: Site, inline: Inline): string {
  const frames = services.map(({ host }) => ` https://${host}`).join("");
  return [
    "default-src 'none'",
    `style-src ${hashSource(inline.style)} ${hashSource(placeholderStyle)}`,
    `script-src ${hashSource(inline.script)}${inline.searches ? " 'self'" : ""}`,
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src${frames === "" ? " 'none'" : frames}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
