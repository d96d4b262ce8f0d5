import { quote } from "../../../problems.ts";
import { urlCheck } from "../../engine/address-check.ts";
import type { Rule } from "../../engine/rule.ts";

export const registrationIsAForm: Rule = {
  name: "registration-is-a-form",
  severity: "doubt",
  reason: "Whoever wants to register and finds a video, a list of videos or slides does not come.",
  wrong: "registration: https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  right: "registration: https://itu-dk.zoom.us/meeting/register/u5YqcOmorDMiHt",
  repair: "Give the address of the registration; a video goes to the recording of its talk.",
  checkText: urlCheck(({ hostname, pathname }, _address, { field }) => {
    if (field !== "registration") return null;
    const isVideo = videos.test(hostname) && !/^\/(live|event)/.test(pathname);
    const what = isVideo ? "a video" : /\.(pdf|pptx?|mp4)$/i.test(pathname) ? "a file" : null;
    return what && `${quote(hostname)} shows ${what} here: is it a recording or slides?`;
  }),
};

const videos = /(^|\.)(youtube(-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com)$/;
