// Added to pages by the local server only: reloads after a good build, shows what is wrong after a bad one.
"use strict";
(() => {
  let good = null;
  const panel = document.createElement("pre");
  panel.id = "guide-error";
  panel.setAttribute("role", "alert");
  panel.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:1000;margin:0;padding:1rem;max-height:60vh;overflow:auto;" +
    "white-space:pre-wrap;background:#5c0011;color:#fff;font:14px/1.4 monospace";
  new EventSource("/__guide/events").onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (good !== null && state.good !== good) location.reload();
    good = state.good;
    if (state.error) {
      panel.textContent = "The saved text is broken; this is the last good page.\n\n" + state.error;
      document.body.append(panel);
    } else {
      panel.remove();
    }
  };
})();
