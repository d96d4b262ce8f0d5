// Shows the parts of a page that hold at the moment of viewing: data-from and data-until are UTC instants.
const showParts = () => {
  const now = Date.now();
  for (const part of document.querySelectorAll<HTMLElement>("[data-from],[data-until]")) {
    // A missing instant is NaN, which no comparison is true for.
    const { from = "", until = "" } = part.dataset;
    part.hidden = now < Date.parse(from) || now >= Date.parse(until);
  }
};
showParts();
setInterval(showParts, 20000);
document.addEventListener("visibilitychange", showParts);

// Says in the visitor's words how far away a start is: "Starts in 3 days".
for (const part of document.querySelectorAll<HTMLElement>("[data-in]")) {
  const { in: at = "", locale, phrase = "" } = part.dataset;
  const hours = (Date.parse(at) - Date.now()) / 36e5;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [count, unit]: [number, Intl.RelativeTimeFormatUnit] =
    hours < 1 ? [hours * 60, "minute"] : hours < 36 ? [hours, "hour"] : [hours / 24, "day"];
  part.textContent = phrase.replace("{when}", relative.format(Math.round(count), unit));
}

// Adds the visitor's own time: with its day and zone to a webinar's times, the hour alone to that of a talk, if it differs.
for (const part of document.querySelectorAll<HTMLElement>("[data-at]")) {
  const { at = "", locale, hour } = part.dataset;
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const day = { weekday: "long", day: "numeric", month: "long", timeZoneName: "long" } as const;
  const start = new Date(at);
  if (hour === start.toLocaleTimeString(locale, time)) continue;
  const words = start.toLocaleString(
    locale,
    hour ? { weekday: "short", ...time } : { ...day, ...time },
  );
  (part.lastElementChild as Element).textContent = words;
  part.hidden = false;
}
