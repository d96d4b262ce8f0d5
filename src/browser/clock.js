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
  const words = new Date(part.dataset.at).toLocaleString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "long",
  });
  part.lastElementChild.textContent = words.replace(" at ", ", ");
  part.hidden = false;
}
