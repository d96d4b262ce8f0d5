import * as api from "./api.11ty.ts";
import * as apiSchema from "./api-schema.11ty.ts";
import * as archive from "./archive.11ty.ts";
import * as archiveYear from "./archive-year.11ty.ts";
import * as atom from "./atom.11ty.ts";
import * as calendar from "./calendar.11ty.ts";
import * as event from "./event.11ty.ts";
import * as home from "./home.11ty.ts";
import * as icon from "./icon.11ty.ts";
import * as jsonFeed from "./json-feed.11ty.ts";
import * as nojekyll from "./nojekyll.11ty.ts";
import * as person from "./person.11ty.ts";
import * as privacyNotice from "./privacy-notice.11ty.ts";
import * as redirect from "./redirect.11ty.ts";
import * as robots from "./robots.11ty.ts";
import * as root from "./root.11ty.ts";
import * as sitemap from "./sitemap.11ty.ts";
import * as talk from "./talk.11ty.ts";
import * as topic from "./topic.11ty.ts";
import * as webinar from "./webinar.11ty.ts";

/** Every page and file of the site but those that are running text: what each is made for, where it stands, and its text. */
export const pages = {
  api,
  apiSchema,
  archive,
  archiveYear,
  atom,
  calendar,
  event,
  home,
  icon,
  jsonFeed,
  nojekyll,
  person,
  privacyNotice,
  redirect,
  robots,
  root,
  sitemap,
  talk,
  topic,
  webinar,
};
