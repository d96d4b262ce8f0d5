import { dataFiles } from "../../schema/data-files.ts";
import type { Rule } from "../engine/rule.ts";

export const privacyNoticeOnce: Rule = {
  name: "privacy-notice-once",
  reason: "Visitors are led to one privacy notice, so that no two can contradict each other.",
  wrong: "privacy_notice: https://harbour.example/privacy/ # and data/privacy-notice.md is there",
  right: "# no privacy_notice: data/privacy-notice.md is the notice",
  repair: "Delete the field where the notice is the file of this site; delete the file otherwise.",
  check: ({ series, privacyNotice }) =>
    series?.record.privacy_notice === undefined || privacyNotice === null
      ? []
      : [
          {
            source: series.source,
            path: ["privacy_notice"],
            fact: `is a second privacy notice: ${dataFiles.privacyNotice.path} is one already`,
          },
        ],
};
