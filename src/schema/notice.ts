import { markdown } from "./fields.ts";

/** `data/privacy-notice.md`: a privacy notice in Markdown, which starts with its title. */
export const noticeSchema = markdown;
