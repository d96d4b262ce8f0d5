// Every page and file of the site but those that are running text: what each is made for, where it stands, and its text.

export * as api from "./api.11ty.ts";
export * as apiSchema from "./api-schema.11ty.ts";
export * as archive from "./archive.11ty.ts";
export * as archiveYear from "./archive-year.11ty.ts";
export * as atom from "./atom.11ty.ts";
export * as calendar from "./calendar.11ty.ts";
export * as event from "./event.11ty.ts";
export * as home from "./home.11ty.ts";
export * as icon from "./icon.11ty.ts";
export * as jsonFeed from "./json-feed.11ty.ts";
export * as nojekyll from "./nojekyll.11ty.ts";
export * as person from "./person.11ty.ts";
export * as privacyNotice from "./privacy-notice.11ty.ts";
export * as redirect from "./redirect.11ty.ts";
export * as robots from "./robots.11ty.ts";
export * as root from "./root.11ty.ts";
export * as sitemap from "./sitemap.11ty.ts";
export * as talk from "./talk.11ty.ts";
export * as topic from "./topic.11ty.ts";
export * as webinar from "./webinar.11ty.ts";
