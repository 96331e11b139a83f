"use strict";
// Selection, the legend, the address, the keyboard; and the start.

function go(i, how) {
  S.selected = i; S.link = null;
  nodePanel(i);
  if (!how || how.fly !== false) fly(i);
  redraw();
  writeHash();
  status(say(node(i).cls.label) + " " + nameOf(node(i)));
}

function chooseLink(link) {
  S.link = link; S.selected = null;
  linkPanel(link);
  redraw();
  status(linkLabel(link));
}

function clearFocus() {
  S.selected = null; S.link = null;
  if (S.scene.kind !== "path") overviewPanel();
  redraw();
  writeHash();
}

function drawLegend() {
  const counts = new Map();
  for (const c of S.scene.cards) counts.set(node(c.id).cls, (counts.get(node(c.id).cls) || 0) + 1);
  const box = document.getElementById("legend");
  const rows = [...counts].sort((a, b) => a[0].column - b[0].column || (a[0].name < b[0].name ? -1 : 1)).map(([cls, n]) => {
    const input = h("input", { type: "checkbox", value: cls.name });
    input.checked = !S.off.has(cls.name);
    input.addEventListener("change", () => {
      if (input.checked) S.off.delete(cls.name); else S.off.add(cls.name);
      refresh();
      if (S.selected === null && !S.link) overviewPanel();
      writeHash();
    });
    return h("label", {}, input, chip(cls), say(cls.label), " ", h("span", { class: "soft" }, n));
  });
  box.replaceChildren(box.querySelector("legend"), ...rows);
}

// The address keeps what is selected, what is filtered, and the picture: #n=…&off=…&view=around
let written = "";
function writeHash() {
  const p = new URLSearchParams();
  if (S.path.from !== null && S.scene.kind === "path") { p.set("from", node(S.path.from).id); p.set("to", node(S.path.to).id); }
  if (S.selected !== null) p.set("n", node(S.selected).id);
  if (S.scene.kind === "around") { p.set("view", "around"); p.set("of", node([...S.scene.about][0]).id); }
  if (S.off.size) p.set("off", [...S.off].sort().join(","));
  if (S.lang !== S.page.lang) p.set("lang", S.lang);
  written = p.toString();
  if (location.hash.slice(1) !== written) location.hash = written;
}

function readHash() {
  const p = new URLSearchParams(location.hash.slice(1)), at = (key) => (S.graph.byId.has(p.get(key)) ? S.graph.byId.get(p.get(key)) : null);
  S.off = new Set((p.get("off") || "").split(",").filter(Boolean));
  const lang = p.get("lang");
  if ((lang === "zh" || lang === "en") && lang !== S.lang) { S.lang = lang; speak(); }
  const from = at("from"), to = at("to"), n = at("n"), of = at("of");
  if (from !== null && to !== null) { showPath(from, to); if (n !== null) go(n, { fly: false }); return; }
  if (p.get("view") === "around" && of !== null) centre(of, true);
  else { setScene(S.first()); document.getElementById("back").hidden = true; home(); }
  if (n !== null) go(n, { fly: S.moved || !onScreen(n) });
  else if (S.graph.focus.length && !location.hash) go(S.graph.focus[0], { fly: false });
  else { S.selected = null; S.link = null; overviewPanel(); redraw(); }
}

function onScreen(i) {
  const card = S.scene.byId.get(carrier(i));
  if (!card) return true;
  const at = net.canvasToDOM({ x: card.x, y: card.y }), map = document.getElementById("map");
  return at.x > 60 && at.y > 50 && at.x < map.clientWidth - 60 && at.y < map.clientHeight - 30;
}

// Put every fixed word of the page in the chosen language.
function speak() {
  document.documentElement.lang = S.lang === "en" ? "en" : "zh-CN";
  document.getElementById("language").lang = S.lang === "en" ? "zh-CN" : "en";
  document.title = say(S.title);
  document.getElementById("title").textContent = say(S.title);
  for (const el of document.querySelectorAll("[data-word]")) el.textContent = W(el.dataset.word);
  for (const el of document.querySelectorAll("[data-title]")) { el.title = W(el.dataset.title); el.setAttribute("aria-label", W(el.dataset.title)); }
  document.getElementById("back").textContent = W(S.graph.focus.length ? "back_dossier" : "back");
  document.getElementById("stage").setAttribute("aria-label", W("overview"));
  panel().setAttribute("aria-label", W("details"));
  document.getElementById("tools").setAttribute("aria-label", W("tools"));
  if (S.search) { S.search.settings.placeholder = W("search"); S.search.inputState(); }
}

function keyboard(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === "/" && !typing) { event.preventDefault(); document.querySelector("#find .ts-control input").focus(); return; }
  if (event.key === "Escape" && !typing) { clearFocus(); return; }
  if (event.target !== document.getElementById("map") || event.ctrlKey || event.metaKey || event.altKey) return;
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (way) { event.preventDefault(); step(way); }
  else if (event.key === "Enter" && S.selected !== null) { event.preventDefault(); expand(S.selected); }
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
}

// To the nearest card in a direction.
function step([dx, dy]) {
  const cards = byClass(S.scene.cards), at = S.scene.byId.get(carrier(S.selected));
  if (!cards.length) return;
  if (!at) { go([...cards].sort((a, b) => a.x - b.x || a.y - b.y)[0].id); return; }
  let best = null, least = Infinity;
  for (const c of cards) {
    const ahead = (c.x - at.x) * dx + (c.y - at.y) * dy, aside = Math.abs((c.x - at.x) * dy) + Math.abs((c.y - at.y) * dx);
    if (c !== at && ahead > 1 && ahead + aside * 2 < least) { least = ahead + aside * 2; best = c; }
  }
  if (best) go(best.id, { fly: !onScreen(best.id) });
}

const zoom = (by) => { S.moved = true; net.moveTo({ scale: net.getScale() * by }); };

function tools() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("back", () => { backToFirst(); });
  on("path", () => pathPanel());
  on("fit", () => { S.moved = false; home(); });
  on("png", savePng); on("svg", saveSvg); on("csv", saveCsv); on("print", () => print());
  on("nearer", () => zoom(1.25)); on("farther", () => zoom(0.8));
  on("language", () => {
    S.lang = S.lang === "en" ? "zh" : "en";
    speak();
    if (S.scene.kind === "first") setScene(S.first()); else setScene(makeScene(S.scene.cards.map((c) => c.id), "", S.scene.about));
    home();
    if (S.selected !== null) nodePanel(S.selected); else overviewPanel();
    writeHash();
  });
  document.addEventListener("keydown", keyboard);
  addEventListener("hashchange", () => { if (location.hash.slice(1) !== written) { written = location.hash.slice(1); readHash(); } });
  addEventListener("beforeprint", () => { document.getElementById("drawn").replaceChildren(drawing()); unfold(); });
  addEventListener("afterprint", fold);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", () => { S.dark = scheme.matches; drawLegend(); if (S.selected !== null) nodePanel(S.selected); redraw(); });
  S.dark = scheme.matches;
}

// The picture computed beforehand, in the language of the page.
function firstScene() {
  const lang = S.lang, links = S.page.edges, heads = S.page.heads[lang];
  const cards = S.page.nodes.map((n) => ({ id: n.id, count: n.count, gap: n.gap, ...n[lang] }));
  return {
    kind: "first", cards, heads, about: new Set(), carriers: S.graph.carriers,
    links: links.map((l) => ({ s: l.from, t: l.to, kinds: l.kinds, facts: l.facts, arrow: l.arrow, quiet: l.quiet, via: l[lang] })),
  };
}

async function start() {
  S.page = JSON.parse(document.getElementById("scene").textContent);
  Object.assign(S, { lang: S.page.lang, words: S.page.words, title: S.page.title, first: firstScene });
  S.graph = readGraph(await unpack(document.getElementById("graph").textContent));
  tools();
  startMap(JSON.parse(S.page.options));
  speak();
  S.search = picker(document.getElementById("search"), (i) => {
    go(i);
    setTimeout(() => { S.search.clear(true); S.search.blur(); }, 0);
  });
  readHash();
  document.documentElement.dataset.ready = "yes";
}

start().catch((error) => {
  panel().replaceChildren(h("p", { role: "alert" }, W("failed") + ": " + error.message));
  document.documentElement.dataset.ready = "no";
});
