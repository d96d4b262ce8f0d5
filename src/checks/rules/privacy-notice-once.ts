import { dataFiles } from "../../schema/data-files.ts";
import type { Rule } from "../engine/rule.ts";

export const privacyNoticeOnce: Rule = {
  name: "privacy-notice-once",
  severity: "problem",
  reason: "Visitors find one privacy notice, so that two cannot contradict each other.",
  wrong: "privacy_notice: https://harbour.example/privacy/ # but data/privacy-notice.md exists",
  right: "# no privacy_notice: data/privacy-notice.md is the notice",
  repair: "Delete the field if the file is the notice; otherwise delete the file.",
  check: ({ series, privacyNotice }) =>
    series?.record.privacy_notice === undefined || privacyNotice === null
      ? []
      : [
          {
            source: series.source,
            path: ["privacy_notice"],
            fact: `is a second privacy notice: ${dataFiles.privacyNotice.path} already is one`,
          },
        ],
};
