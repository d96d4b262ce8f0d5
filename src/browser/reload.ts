// Only npm start serves this: it reloads the page after each build, and says what keeps the next build from being made.

const script = document.currentScript as HTMLScriptElement;
const build = new URL(script.src).searchParams.get("build");
let source: EventSource | null = null;

/** A browser keeps six connections to a host: only the page that is looked at takes one. */
function connect(): void {
  source?.close();
  source = document.hidden ? null : new EventSource("/.live/events");
  source?.addEventListener("message", ({ data }) => {
    const state = JSON.parse(data);
    if (state.build !== build) location.reload();
    else if (state.problems !== "") showProblems(state.problems);
  });
}

function showProblems(text: string): void {
  const banner = document.querySelector<HTMLElement>("[data-problems]") ?? addBanner();
  banner.textContent = text;
}

function addBanner(): HTMLElement {
  const banner = document.createElement("pre");
  banner.setAttribute("role", "alert");
  banner.dataset["problems"] = "";
  banner.tabIndex = 0;
  // Set one by one: the policy of the page lets no style attribute through.
  Object.assign(banner.style, {
    position: "fixed",
    inset: "0 0 auto",
    zIndex: "99",
    maxHeight: "50vh",
    overflow: "auto",
    margin: "0",
    padding: "1rem",
    background: "#8b0000",
    color: "#fff",
    font: "1rem/1.5 monospace",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  });
  document.body.prepend(banner);
  return banner;
}

document.addEventListener("visibilitychange", connect);
connect();
