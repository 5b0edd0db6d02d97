// noticepress notice kit (docs/notice-kit.md): tells of a changed notice, once a revision. No cookie; local storage only.
(function () {
  "use strict";
  var doc = document, asked = doc.currentScript.dataset;

  function kept(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      return localStorage.getItem(key);
    } catch (blocked) {} // nothing is kept: shown each time
  }

  function show(box) {
    var key = "notice-kit:" + box.dataset.noticeKit, mark = box.dataset.revision, back;
    if (kept(key) === mark) return box.remove();
    function on(target, event, act) { target.addEventListener(event, act); }
    function keep() { kept(key, mark); }
    function close() {
      var inside = box.contains(doc.activeElement);
      keep();
      box.remove();
      if (inside && back) back.focus();
    }
    box.querySelectorAll("a").forEach(function (a) { on(a, "click", keep); });
    var button = box.querySelector("button");
    button.hidden = false;
    if (box.showModal) {
      on(button, "click", function () { box.close(); });
      on(box, "close", close);
      return box.showModal();
    }
    on(button, "click", close);
    on(box, "keydown", function (e) { if (e.key === "Escape") close(); });
    on(box, "focusin", function (e) { if (!box.contains(e.relatedTarget)) back = e.relatedTarget; });
  }

  function make(name, settings, ...children) {
    var tag = doc.createElement(name);
    for (var key in settings) tag.setAttribute(key, settings[key]);
    tag.append(...children);
    return tag;
  }

  function build(told, base) {
    var it = [told.coming, told.current].find(function (r) { return r && r.show !== "none"; });
    if (!it) return;
    var lang = asked.lang || doc.documentElement.lang, all = it.texts;
    var text = all[lang] || all[lang.split("-")[0]] || all[told.lang] || Object.values(all)[0];
    var popup = it.show === "popup", kit = told.lang + "/" + told.notice, id = "notice-kit-" + kit.replace(/\//g, "-");
    function link(url, words) { return url ? make("a", { href: new URL(url, base) }, words) : ""; }
    var box = make(popup ? "dialog" : "section", {
      class: "notice-kit", lang: text.lang, dir: text.dir,
      "data-notice-kit": kit, "data-revision": it.id, "aria-labelledby": id
    },
    make(popup ? "h2" : "p", { class: "notice-kit-title", id: id }, text.title),
    ...text.summary.map(function (line) { return make("p", {}, line); }),
    make("p", { class: "notice-kit-ways" }, link(it.changes, text.see), " ", link(it.url, text.read), " ",
      make("button", { type: "button" }, text.close)));
    doc.body.prepend(box);
    show(box);
  }

  doc.querySelectorAll("[data-notice-kit]").forEach(show);
  if (asked.revision) {
    fetch(asked.revision, { credentials: "omit", referrerPolicy: "no-referrer" }).then(async function (answer) {
      if (answer.ok) build(await answer.json(), answer.url);
    }).catch(function () {}); // the page goes on without it
  }
})();
