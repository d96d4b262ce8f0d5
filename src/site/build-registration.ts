import { say } from "../languages/fill-phrase.ts";
import { type RegistrationRecord, registrationOf } from "../schema/registration.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { dayAfter } from "../times.ts";
import type { Context } from "./context.ts";
import { localMomentStart, localMomentWords } from "./local-moment.ts";
import type { Registration, TimedWords, When } from "./site.ts";

const over: Registration = {
  state: "over",
  url: null,
  address: null,
  opensAt: null,
  closesAt: null,
  notices: [],
  link: null,
};

const phrases = {
  unannounced: "no_registration",
  none: "registration_not_needed",
  closed: "registration_closed",
  full: "registration_full",
} as const;

/** Returns how visitors register for a webinar as of `nowAt`, and what is true of it later without another build. */
export function buildRegistration(
  record: WebinarRecord,
  when: When,
  isAhead: boolean,
  context: Context,
): Registration {
  if (!isAhead) return over;
  const { to, full, opens, closes } = registrationOf(record, context.series);
  const always = (state: keyof typeof phrases): Registration => {
    const words = say(context.language, phrases[state]);
    return {
      ...over,
      state,
      notices: [{ words, fromAt: null, untilAt: when.endAt, isHidden: false }],
    };
  };
  if (to === undefined) return always("unannounced");
  if (to === "none" || to === "closed") return always(to);
  if (full) return { ...always("full"), address: to };
  return timedRegistration(to, { opens, closes }, when, context);
}

function timedRegistration(
  address: string,
  { opens, closes }: Pick<RegistrationRecord, "opens" | "closes">,
  { timeZone, endAt }: When,
  context: Context,
): Registration {
  const { language, nowAt } = context;
  const opensAt = opens === undefined ? null : localMomentStart(opens, timeZone);
  const closesAt = closes === undefined ? null : closingOf(closes, timeZone);
  const words = (moment: string) => ({ when: localMomentWords(moment, timeZone, context) });
  const opening = opens === undefined ? null : say(language, "registration_opens", words(opens));
  const closing = closes === undefined ? null : say(language, "register_until", words(closes));
  const closed = closes === undefined ? null : say(language, "registration_closed");
  const open = { fromAt: opensAt, untilAt: closesAt ?? endAt };
  const [link = null] = stillToShow([{ ...open, words: address }], nowAt);
  const state = link === null ? "closed" : link.isHidden ? "ahead" : "open";
  const notices = [
    { words: opening, fromAt: null, untilAt: opensAt },
    { words: closing, ...open },
    { words: closed, fromAt: closesAt, untilAt: endAt },
  ];
  return {
    state,
    url: state === "open" ? address : null,
    address,
    opensAt,
    closesAt,
    notices: stillToShow(notices, nowAt),
    link,
  };
}

/** The last day on which visitors can register is a whole day. */
function closingOf(closes: string, zone: string): string {
  return localMomentStart(closes.includes(" ") ? closes : dayAfter(closes), zone);
}

type Timed = { readonly [Name in keyof Omit<TimedWords, "isHidden">]: TimedWords[Name] | null };

/** Returns the words whose time is not over; without JavaScript, those whose time is still to come are hidden. */
function stillToShow(timed: readonly Timed[], nowAt: string): TimedWords[] {
  return timed.flatMap(({ words, fromAt, untilAt }) =>
    words === null || (untilAt !== null && untilAt <= nowAt)
      ? []
      : [{ words, fromAt, untilAt, isHidden: fromAt !== null && nowAt < fromAt }],
  );
}
