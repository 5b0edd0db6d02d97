// Reloads the page of a live preview when the site has changed. Never published.
const shown = document.currentScript.dataset.shown;
const events = new EventSource("/_noticepress/events");
events.onmessage = (event) => {
  if (event.data !== shown) {
    events.close();
    location.reload();
  }
};
addEventListener("pagehide", () => events.close());
