import { markdown } from "./fields.ts";

/** `data/privacy-notice.md`: the privacy notice in Markdown, which starts with its title. */
export const noticeSchema = markdown.meta({
  examples: [
    `# Privacy notice

We keep your address until you unsubscribe.

## Whom to ask

Write to news@example.org.`,
  ],
});
