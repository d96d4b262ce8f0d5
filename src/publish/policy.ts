import { createHash } from "node:crypto";
import { placeholderStyle } from "../site/frame.ts";
import type { Site } from "../site/site.ts";

/** The texts that a page carries in its own `<style>` and `<script>`. */
export interface Inline {
  readonly style: string;
  readonly script: string;
  /** Says whether the script loads the search: a module of the site itself. */
  readonly searches: boolean;
}

/**
 * Returns the Content-Security-Policy of every page (CSP Level 3): nothing is loaded but the page's own style and script,
 * known by their hashes, pictures of the site, and, in frames, the declared services. What runs inside a page may read
 * the site itself, as tools that inspect a page do. The archive alone also loads the module of its search.
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

const hashSources = new Map<string, string>();

/** Every page carries one of a few texts. */
function hashSource(text: string): string {
  const known = hashSources.get(text);
  if (known !== undefined) return known;
  const source = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  hashSources.set(text, source);
  return source;
}
