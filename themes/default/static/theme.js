// The reader's choice of colours. Pages read the same without this file.
// Nothing is stored until the reader chooses, and then only the choice.
(function () {
  "use strict";
  var root = document.documentElement;
  function chosen() {
    try { return localStorage.getItem("theme"); } catch (e) { return null; }
  }
  function keep(value) {
    try {
      if (value === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", value);
    } catch (e) { /* private windows: the choice holds for this page */ }
  }
  function apply(value) {
    if (value === "light" || value === "dark") root.dataset.theme = value;
    else delete root.dataset.theme;
  }
  apply(chosen());
  root.classList.add("scripts");
  document.addEventListener("DOMContentLoaded", function () {
    var place = document.querySelector(".tools");
    if (!place) return;
    var button = document.createElement("button");
    var order = ["auto", "light", "dark"];
    function show() {
      var now = root.dataset.theme || "auto";
      button.textContent = place.dataset.label + " " + place.dataset[now];
    }
    button.type = "button";
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(root.dataset.theme || "auto") + 1) % order.length];
      apply(next); keep(next); show();
    });
    show();
    place.append(button);
  });
})();
