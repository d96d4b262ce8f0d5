import type { Api } from "../publish/api-schemas.ts";

// The script that shows the next webinar on another site, as widget.js. The build declares the words in front of it.
declare const words: {
  readonly lang: string;
  readonly dir: string;
  readonly locale: string;
  readonly next: string;
  readonly untitled: string;
  readonly none: string;
  readonly failed: string;
  readonly register: string;
  readonly coded: string;
  readonly own: string;
};

type NextFile = Api<"next">;
type NextWebinar = NonNullable<NextFile["webinar"]>;

const css = `:host{display:block;padding:1em;border:1px solid var(--webinar-line,#8888);background:var(--webinar-background);color:var(--webinar-color)}p{margin:.25em 0}a{color:var(--webinar-accent,LinkText)}[part=title]{font-size:1.2em;font-weight:600}`;

/** Adds a paragraph, which is a link where there is an address of the web. Texts never become markup. */
function add(root: ParentNode, part: string, text: string | null, url?: string | null): void {
  if (!text) return;
  const line = document.createElement("p");
  const inner = url && /^https?:/.test(url) ? document.createElement("a") : line;
  Object.assign(inner, { href: url, textContent: text });
  if (inner !== line) line.append(inner);
  line.setAttribute("part", part);
  root.append(line);
}

/** A day is over everywhere two days after it began in UTC; of a month or a year nobody can say. */
function isOver({ end, date }: NextWebinar["when"]): boolean {
  const endsAt = end ? Date.parse(end.utc) : date?.[9] ? Date.parse(date) + 1728e5 : Number.NaN;
  return endsAt <= Date.now();
}

function show(root: ParentNode, { webinar }: NextFile): void {
  if (webinar && !isOver(webinar.when)) showWebinar(root, webinar);
  else add(root, "status", words.none);
}

function showWebinar(root: ParentNode, webinar: NextWebinar): void {
  const { code, topic, url, when, registration_url, talks } = webinar;
  const names = talks.flatMap(({ speakers }) => speakers.map(({ name }) => name));
  const title = topic ?? words.untitled;
  add(root, "label", words.next);
  add(
    root,
    "title",
    words.coded.replace("{code}", code).replace("{title}", () => title),
    url,
  );
  add(root, "when", when.words);
  if (when.start) {
    const style = { dateStyle: "full", timeStyle: "short" } as const;
    const own = new Date(when.start.utc).toLocaleString(words.locale, style);
    add(root, "own", `${words.own}: ${own}`);
  }
  add(root, "names", [...new Set(names)].join(", "));
  add(root, "register", words.register.replace("{code}", code), registration_url);
}

// A custom element has to be a class. What stands inside it is shown below, and alone until the file is there.
if (!customElements.get("next-webinar"))
  customElements.define(
    "next-webinar",
    class extends HTMLElement {
      connectedCallback(): void {
        if (this.shadowRoot) return;
        const root = this.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = [sheet];
        const box = document.createElement("div");
        Object.assign(box, { lang: words.lang, dir: words.dir });
        root.append(box, document.createElement("slot"));
        fetch(this.getAttribute("src") ?? "")
          .then((answer) => answer.json())
          .then((file) => show(box, file))
          .catch(() => {
            box.replaceChildren();
            add(box, "status", words.failed);
          });
      }
    },
  );
