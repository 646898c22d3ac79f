// @ts-check
/** What every page carries. Everything works without it; it only saves steps. */

import { watchSearchKey } from "./search-key.js";

watchSearchKey(document);
if (document.querySelector("[data-handing]")) {
  import("./handing-over.js").then(({ watchFiles }) => watchFiles(document));
}
