// Shows what holds at the moment of viewing: data-from and data-until are UTC instants.
const pick = () => {
  const now = Date.now();
  for (const part of document.querySelectorAll("[data-from],[data-until]")) {
    const { from, until } = part.dataset;
    part.hidden = now < Date.parse(from) || now >= Date.parse(until);
  }
};
pick();
setInterval(pick, 20000);
document.addEventListener("visibilitychange", pick);

// Adds the visitor's own time, with its zone, to a webinar's times in cities.
for (const part of document.querySelectorAll("[data-at]")) {
  const at = new Date(part.dataset.at);
  const style = { weekday: "long", day: "numeric", month: "long", hour: "2-digit" };
  part.lastElementChild.textContent = at.toLocaleString("en-GB", {
    ...style,
    minute: "2-digit",
    timeZoneName: "short",
  });
  part.hidden = false;
}
