// Search on the search page. The index is explained in noticepress/render/search_index.py: files are loaded when
// a query needs them, and what they point to is checked against the text before it is shown.
(function () {
  "use strict";
  var CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
  var RUN = new RegExp("[" + CJK + "]+|(?:(?![" + CJK + "])[\\p{L}\\p{N}])+", "gu");
  var IS_CJK = new RegExp("^[" + CJK + "]", "u");
  var HAS_CJK = new RegExp("[" + CJK + "]", "u");
  var IS_WORD = /[\p{L}\p{N}]/u;
  var AT_ONCE = 20; // texts that are loaded before more are asked for
  var SHOWN = 4;    // passages of a text that are shown unfolded
  var STEM = 5;     // letters that words of one kin share at least: account, accounts
  var HEAD = 24;    // letters that name a passage without number and heading

  // Folding: the same as search_terms.py; `at` tells where each folded character stands in the text.
  function foldedChar(c) {
    if (/\s/u.test(c)) return " ";
    if (/\p{Cf}/u.test(c)) return "";
    if (/\p{Pd}/u.test(c)) return "-";
    if (/[\p{Pi}\p{Pf}]/u.test(c)) return "‘’‹›".includes(c) ? "'" : '"';
    var plain = c.normalize("NFKC").toLowerCase();
    return hant.get(plain) || plain;
  }
  var known = new Map(), hant = new Map();
  function learn(pairs) {
    var chars = Array.from(pairs);
    for (var n = 0; n < chars.length; n += 2) hant.set(chars[n], chars[n + 1]);
    known.clear();
  }
  function fold(text) {
    var out = [], at = [], place = 0;
    for (var c of text) {
      var f = known.get(c);
      if (f === undefined) known.set(c, f = foldedChar(c));
      for (var g of f) if (g !== " " || out[out.length - 1] !== " ") { out.push(g); at.push(place); }
      place += c.length;
    }
    var folded = "", where = [];
    out.forEach(function (g, i) {
      if (g === " " && (IS_CJK.test(out[i - 1] || "") || IS_CJK.test(out[i + 1] || ""))) return;
      folded += g;
      for (var n = 0; n < g.length; n++) where.push(at[i]);
    });
    where.push(text.length);
    return { text: folded, at: where };
  }

  // A query: its words, each to be found in the same passage; what stands in quotation marks is one.
  function parse(query) {
    var parts = query.match(/["“”「」][^"“”「」]+["“”「」]|[^\s"“”「」]+/gu) || [];
    var terms = parts.map(function (p) { return plainNumber(fold(p.replace(/["“”「」]/gu, "")).text.trim()); });
    return { terms: terms.filter(function (t) { return IS_WORD.test(t); }), phrase: fold(query).text.trim() };
  }
  // Longer numbers are looked for by their digits: a telephone number is written in many ways.
  function plainNumber(term) {
    var digits = term.replace(/[^0-9]/g, "");
    return /^[0-9 ().+-]+$/.test(term) && digits.length > 4 ? digits : term;
  }
  function numbers(folded, digits) {
    var pattern = new RegExp(digits.split("").join("[ ().+-]*"), "g");
    return Array.from(folded.matchAll(pattern), function (m) { return [m.index, m.index + m[0].length]; });
  }
  function runs(term) {
    return Array.from(term.matchAll(RUN), function (m) {
      return { text: m[0], cjk: IS_CJK.test(m[0]), opens: m.index === 0, ends: m.index + m[0].length === term.length };
    });
  }
  // One or two Latin letters are in almost every word: alone they are looked for where words begin.
  function isShort(term) { return term.length < 3 && !IS_CJK.test(term); }
  function occurrences(folded, term) {
    if (/^[0-9]{5,}$/.test(term)) return numbers(folded, term);
    var found = [], place = -1;
    while ((place = folded.indexOf(term, place + 1)) >= 0) {
      if (isShort(term) && IS_WORD.test(folded[place - 1] || " ") && !IS_CJK.test(folded[place - 1])) continue;
      found.push([place, place + term.length]);
    }
    return found;
  }

  function Index(root, index) {
    var files = new Map();
    function load(name) {
      if (!files.has(name)) files.set(name, get(root + name + "?v=" + index.stamp));
      return files.get(name);
    }
    function summed(steps) {
      var place = 0, found = new Map();
      for (var step of steps || []) { place += step; found.set(place >> 1, place & 1); }
      return found;
    }
    async function ofCjk(term) {
      if (!index.buckets) return new Map();
      var file = await load("c/" + (term.codePointAt(0) % index.buckets) + ".json");
      return summed(file[term]);
    }
    async function ofWords(run) {
      var words = (await load("words.json")).split(" ");
      var fits = run.opens ? run.ends ? isShort(run.text)
        ? function (w) { return w.startsWith(run.text); }
        : function (w) { return w.includes(run.text); }
        : function (w) { return w.endsWith(run.text); }
        : run.ends ? function (w) { return w.startsWith(run.text); } : function (w) { return w === run.text; };
      var places = words.flatMap(function (w, i) { return fits(w) ? [i] : []; });
      var lists = await Promise.all(places.map(async function (i) {
        var n = index.cuts.findLastIndex(function (cut) { return cut <= i; });
        return summed((await load("w/" + n + ".json"))[i - index.cuts[n]]);
      }));
      var all = new Map();
      for (var list of lists) for (var [key, flag] of list) all.set(key, all.get(key) | flag);
      return all;
    }
    async function ofRun(run) {
      var chars = Array.from(run.text);
      if (!run.cjk) return ofWords(run);
      if (chars.length === 1) return ofCjk(chars[0]);
      return both(await Promise.all(chars.slice(1).map(function (c, i) { return ofCjk(chars[i] + c); })));
    }
    this.load = load;
    this.texts = index.texts;
    // Number of passage → whether it stands in a heading, of all passages that may hold all terms.
    this.candidates = async function (terms, topic) {
      var lists = await Promise.all(terms.flatMap(runs).map(ofRun));
      var found = both(lists);
      if (!topic) return found;
      var held = summed(await load("topic/" + topic + ".json"));
      return new Map(Array.from(found).filter(function (pair) { return held.has(pair[0]); }));
    };
  }
  function both(maps) {
    maps.sort(function (a, b) { return a.size - b.size; });
    var found = new Map();
    for (var [key, flag] of maps[0]) {
      if (maps.every(function (m) { return m.has(key); })) {
        found.set(key, maps.reduce(function (all, m) { return all & m.get(key); }, flag));
      }
    }
    return found;
  }
  async function get(url, settings) {
    var answer = await fetch(url, settings);
    if (!answer.ok) throw new Error(url + ": " + answer.status);
    return answer.json();
  }

  // Texts with candidates, the likeliest first: found in a heading, in the reader's language, often.
  function ranked(index, found, asked, home) {
    var first = 0, texts = [];
    index.texts.forEach(function (text, order) {
      var held = [];
      for (var n = 0; n < text.passages; n++) if (found.has(first + n)) held.push(n);
      var proper = text.passages - text.aside, start = first;
      first += text.passages;
      if (!held.length || (asked.lang && asked.lang !== text.lang) || (asked.vendor && asked.vendor !== text.vendor)) return;
      var headed = held.some(function (n) { return n < proper && found.get(start + n); });
      texts.push({ text: text, held: held, order: order, rank: [headed, text.lang === home, held.length] });
    });
    return texts.sort(function (a, b) {
      for (var i = 0; i < 3; i++) if (a.rank[i] !== b.rank[i]) return b.rank[i] - a.rank[i];
      return a.order - b.order;
    });
  }

  // The passages of a text that hold all terms indeed, the best first.
  function checked(text, data, query) {
    return text.held.map(function (n) {
      var [id, label, heading, body, above] = data.passages[n];
      var folded = fold(label + "\n" + heading + "\n" + body).text;
      var holds = query.terms.every(function (t) { return occurrences(folded, t).length; });
      var head = fold(label + "\n" + heading).text;
      var score = (folded.includes(query.phrase) ? 2 : 0)
        + (query.terms.every(function (t) { return head.includes(t); }) ? 4 : 0)
        - (n >= text.text.passages - text.text.aside ? 8 : 0);
      return { n: n, id: id, label: label, heading: heading, body: body, above: above, score: score, holds: holds };
    }).filter(function (p) { return p.holds; }).sort(function (a, b) { return b.score - a.score || a.n - b.n; });
  }

  // Pages ------------------------------------------------------------------------------------------
  function make(name, settings, ...children) {
    var tag = document.createElement(name);
    for (var key in settings) if (settings[key]) tag.setAttribute(key, settings[key]);
    tag.append(...children);
    return tag;
  }
  function marked(text, terms, from, to) {
    var folded = fold(text), ranges = terms.flatMap(function (t) { return occurrences(folded.text, t); });
    ranges = ranges.map(function (r) { return [folded.at[r[0]], folded.at[r[1] - 1] + 1]; });
    ranges.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    var out = document.createDocumentFragment(), place = from;
    for (var [start, end] of ranges) {
      start = Math.max(start, place); end = Math.min(end, to);
      if (end <= start) continue;
      out.append(text.slice(place, start), make("mark", {}, text.slice(start, end)));
      place = end;
    }
    out.append(text.slice(place, to));
    return out;
  }
  function excerpt(text, terms) {
    var folded = fold(text), wide = IS_CJK.test(text) || /[\u4e00-\u9fff]{2}/.test(text) ? 40 : 90;
    var places = terms.flatMap(function (t) { return occurrences(folded.text, t).slice(0, 1); });
    var hit = folded.at[Math.min(...places.map(function (p) { return p[0]; }), folded.text.length)];
    var from = !places.length || hit <= wide ? 0 : hit - wide / 2;
    var to = Math.min(text.length, from + wide * 3);
    if (from && wide === 90) from = text.indexOf(" ", from) + 1;
    if (to < text.length && wide === 90) to = Math.max(text.lastIndexOf(" ", to), from + wide);
    if (/[\udc00-\udfff]/.test(text[from])) from--;
    if (/[\udc00-\udfff]/.test(text[to] || "")) to--;
    var out = marked(text, terms, from, to);
    if (from) out.prepend("…");
    if (to < text.length) out.append("…");
    return out;
  }
  function passage(p, place, terms) {
    var name = [p.label, p.heading].filter(Boolean).join(" ");
    var title = p.heading ? marked(name, terms, 0, name.length) : [p.above, p.label].filter(Boolean).join(" › ") || "“" + p.body.slice(0, HEAD) + "…”";
    var item = make("li", {}, make("h3", {}, make("a", { href: place + "#" + encodeURIComponent(p.id) }, title)));
    if (p.body) item.append(make("p", {}, excerpt(p.body, terms)));
    return item;
  }

  var form = document.querySelector("form.search"), told = document.getElementById("found");
  var list = document.getElementById("hits"), ui = document.documentElement.lang, say = form.dataset;
  var root = new URL(say.root, location.href).href, opened = null, turn = 0;
  function filled(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? values[name] : all; });
  }
  function group(data, hits, query) {
    var named = data.named[say.lang], place = root + data.href;
    var title = make("a", { href: place, lang: named.titleLang === ui ? "" : named.titleLang }, named.title);
    var vendor = make("span", { lang: named.vendorLang === ui ? "" : named.vendorLang }, named.vendor);
    var all = hits.map(function (p) { return passage(p, place, query.terms); });
    var settings = { lang: data.lang, dir: data.dir, role: "list" };
    var section = make("section", { class: "found" }, make("h2", {}, vendor, " · ", title));
    section.append(make("p", { class: "kind" }, named.told + " · " + filled(say.passages, { count: hits.length })));
    section.append(make("ol", settings, ...all.slice(0, SHOWN)));
    if (all.length > SHOWN) {
      var rest = make("summary", {}, filled(say.rest, { count: all.length - SHOWN }));
      section.append(make("details", {}, rest, make("ol", settings, ...all.slice(SHOWN))));
    }
    return section;
  }
  // Where nothing was found: topics whose names share a word with what was asked, and the way to all topics.
  function near(asked) {
    var parts = (asked.toLowerCase().match(/\p{Script=Han}{2,}|\p{L}{4,}/gu) || []).flatMap(function (word) {
      if (!/\p{Script=Han}/u.test(word)) return [word.slice(0, STEM)];
      return Array.from(word.slice(1), function (letter, i) { return word[i] + letter; });
    });
    var alike = Array.from(form.elements.topic.options).filter(function (option) {
      return option.value && parts.some(function (part) { return option.text.toLowerCase().includes(part); });
    });
    var links = alike.map(function (option) { return [option.text, option.value + "/"]; }).concat([[say.topics, ""]]);
    return make("ul", { class: "links", role: "list", "aria-label": say.near }, ...links.map(function (link) {
      return make("li", {}, make("a", { href: root + say.lang + "/topics/" + link[1] }, link[0]));
    }));
  }
  function asked() {
    var given = {};
    for (var [key, value] of new FormData(form)) given[key] = value.trim();
    return given;
  }
  async function run() {
    var given = asked(), mine = ++turn;
    list.replaceChildren();
    told.textContent = "";
    if (!given.q) return;
    if (!parse(given.q).terms.length) { told.textContent = say.empty; return; }
    told.textContent = say.busy;
    list.setAttribute("aria-busy", "true");
    try {
      if (!hant.size && HAS_CJK.test(given.q)) learn(await get(root + "search/hant.json", { cache: "no-cache" }));
      var query = parse(given.q);
      opened = opened || new Index(root + "search/", await get(root + "search/index.json", { cache: "no-cache" }));
      var texts = ranked(opened, await opened.candidates(query.terms, given.topic), given, say.lang);
      if (mine === turn) await show(texts, query, given, mine);
    } catch (error) {
      opened = null;
      if (mine === turn) told.textContent = say.failed;
    }
    if (mine === turn) list.setAttribute("aria-busy", "false");
  }
  async function show(texts, query, given, mine) {
    var done = 0, passages = 0, shown = 0;
    var more = make("button", { type: "button" }, say.more);
    async function next() {
      var batch = texts.slice(done, done + AT_ONCE);
      var loaded = await Promise.all(batch.map(function (t) { return opened.load(t.text.file); }));
      if (mine !== turn) return;
      more.remove();
      done += batch.length;
      batch.forEach(function (text, i) {
        var hits = checked(text, loaded[i], query);
        if (!hits.length) return;
        passages += hits.length;
        shown++;
        list.append(group(loaded[i], hits, query));
      });
      if (!shown && done < texts.length) return next();
      var sentence = shown ? done < texts.length ? say.some : say.all : say.none;
      var narrowed = Array.from(form.querySelectorAll("select")).filter(function (s) { return s.value; })
        .map(function (s) { return s.selectedOptions[0].textContent; });
      told.textContent = filled(sentence, { query: given.q.replace(/["“”]/g, " ").trim(), count: passages, texts: shown, left: texts.length - done })
        + (narrowed.length ? " " + filled(say.only, { filters: new Intl.ListFormat(ui).format(narrowed) }) : "");
      if (done < texts.length) list.append(more);
      else if (!shown) list.append(make("p", { class: "label" }, say.near), near(given.q));
    }
    more.addEventListener("click", async function () {
      var before = list.children.length - 1;
      await next();
      var link = list.children[before] && list.children[before].querySelector("a");
      if (link) link.focus();
    });
    await next();
  }
  function fromAddress() {
    var query = new URLSearchParams(location.search);
    for (var field of form.querySelectorAll("[name]")) {
      field.value = query.get(field.name) || "";
      if (field.value !== (query.get(field.name) || "")) field.value = "";
    }
    run();
  }
  function submit() {
    var query = new URLSearchParams();
    for (var [key, value] of Object.entries(asked())) if (value) query.set(key, value);
    var address = location.pathname + (query.size ? "?" + query : "");
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    run();
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); submit(); });
  form.addEventListener("change", function (event) { if (event.target.tagName === "SELECT" && asked().q) submit(); });
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
