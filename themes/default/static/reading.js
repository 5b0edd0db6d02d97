// What makes long texts handier: contents that follow, links that copy themselves, a day looked up in the
// history. Pages read the same without this file. Nothing is stored, nothing is sent.
(function () {
  "use strict";
  var root = document.documentElement;
  function make(tag, text, settings) {
    var element = document.createElement(tag);
    element.textContent = text;
    return Object.assign(element, settings);
  }

  // Contents: the entry of the section at hand is current.
  function follow(nav) {
    var details = nav.querySelector("details"), summary = nav.querySelector("summary");
    var entries = Array.from(nav.querySelectorAll("a"), function (link) {
      return { link: link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
    }).filter(function (entry) { return entry.target; });
    var wide = matchMedia("(min-width: 72rem)"), now = null, waiting = false;
    function fit() { details.open = wide.matches; }
    function show(entry) {
      if (entry === now) return;
      if (now) now.link.removeAttribute("aria-current");
      now = entry;
      summary.dataset.now = now ? now.link.textContent.trim() : "";
      if (!now) return;
      now.link.setAttribute("aria-current", "location");
      var place = now.link.getBoundingClientRect(), frame = nav.getBoundingClientRect();
      if (place.top < frame.top || place.bottom > frame.bottom) nav.scrollTop += place.top - frame.top - frame.height / 3;
    }
    function look() {
      waiting = false;
      var line = parseFloat(getComputedStyle(root).scrollPaddingTop) + 8, ended = innerHeight + scrollY >= root.scrollHeight - 2, found = null;
      entries.forEach(function (entry) {
        var top = entry.target.getBoundingClientRect().top;
        if (top <= line || (ended && top < innerHeight * 0.8)) found = entry;
      });
      var first = entries[0];
      show(found || (first && first.target.getBoundingClientRect().top < innerHeight ? first : null));
    }
    function soon() {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    }
    nav.addEventListener("click", function (event) {
      if (event.target.closest("a") && !wide.matches) details.open = false;
    });
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    wide.addEventListener("change", fit);
    fit();
    look();
  }

  // Links to clauses: a click also copies the address, and says so.
  function copying(text) {
    var told = document.body.appendChild(make("p", "", { className: "copied", role: "status" })), clear;
    text.addEventListener("click", async function (event) {
      var link = event.target.closest("a.here");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
      try { await navigator.clipboard.writeText(link.href); } catch (error) { return; }
      told.textContent = text.dataset.copied;
      clearTimeout(clear);
      clear = setTimeout(function () { told.textContent = ""; }, 3000);
    });
  }

  function printing(list) {
    var button = make("button", list.dataset.print, { type: "button" });
    button.addEventListener("click", function () { print(); });
    list.appendChild(make("li", "", { className: "scripted" })).append(button);
  }

  // History: which text applied on the day in ?on=, read from the list of periods, which stands newest first.
  function lookUp(form) {
    form.removeAttribute("action");
    var day = new URLSearchParams(location.search).get("on") || "";
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || isNaN(Date.parse(day))) return;
    form.elements.on.value = day;
    var told = new Date(day).toLocaleDateString(root.lang, { dateStyle: "long", timeZone: "UTC" });
    var held = Array.from(form.querySelectorAll("[data-from]")).find(function (period) { return period.dataset.from <= day; });
    var sentence = make("p", (held ? form.dataset.told : form.dataset.none).replace("{day}", told));
    form.querySelector("[role=status]").replaceChildren(sentence, ...(held ? held.cloneNode(true).children : []));
  }

  document.querySelectorAll("nav.contents").forEach(follow);
  document.querySelectorAll(".text[data-copied]").forEach(copying);
  document.querySelectorAll(".downloads").forEach(printing);
  document.querySelectorAll("form.on").forEach(lookUp);
})();
