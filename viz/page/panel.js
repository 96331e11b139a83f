"use strict";
// The panel beside the map: what is selected, in words, with the sentences behind it.

function h(tag, given, ...children) {
  const el = document.createElement(tag);
  for (const [key, value] of Object.entries(given || {})) {
    if (key === "on") el.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) el.setAttribute(key, value === true ? "" : String(value));
  }
  el.append(...children.filter((c) => c !== null && c !== undefined && c !== ""));
  if (S.lang === "en" && !el.lang && isChinese(children.filter((c) => typeof c === "string").join(""))) el.lang = "zh-CN";
  return el;
}

// Names and sentences of documents stay Chinese on an English page: readers and fonts are told so.
function isChinese(text) {
  const count = (what) => (text.match(what) || []).length;
  return 2 * count(/\p{Script=Han}/gu) > count(/[A-Za-z]/g);
}
const button = (text, act, given) => h("button", { type: "button", on: act, ...given }, text);
const panel = () => document.getElementById("panel");

function chip(cls) {
  const el = h("span", { class: "chip", "aria-hidden": "true" }, cls.mark), c = colours(cls, S.dark ? "dark" : "light");
  el.style.background = c.line; el.style.color = c.chip;
  return el;
}
const goButton = (i) => button(nameOf(node(i)), () => go(i), { class: "go" });
const status = (text) => { document.getElementById("said").textContent = text; };

function fill(...children) {
  panel().replaceChildren(...children.filter(Boolean));
  panel().scrollTop = 0;
}

function table(heads, rows, caption, widths) {
  const t = h("table", {}, h("caption", { class: "unseen" }, caption));
  if (widths) {
    const group = h("colgroup", {}, ...widths.map((w) => { const col = h("col", {}); col.style.width = w; return col; }));
    t.append(group);
  }
  t.append(h("thead", {}, h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text)))));
  const body = h("tbody", {});
  t.append(body);
  const put = (some) => body.append(...some.map((row) => (row instanceof Element ? row : h("tr", {}, ...row.map((c) => h("td", {}, c))))));
  put(rows.slice(0, 60));
  if (rows.length <= 60) return t;
  const all = button(W("show_all", { n: rows.length }), () => { put(rows.slice(60)); all.remove(); });
  return h("div", {}, t, all);
}

// One piece of evidence: the words in their surroundings, or that the text is not loaded.
function quote(index) {
  const [doc, a, b, before, words, after] = S.graph.quotes[index], [id, title] = S.graph.docs[doc];
  const where = title || id;
  if (words === null) return h("blockquote", {}, h("p", {}, W("not_loaded", { a, b })), h("footer", {}, where));
  return h("blockquote", {}, before, h("q", {}, words), after, h("footer", {}, where + " · " + W("place", { a, b })));
}

// A button in a table's row that puts the words into a row of their own below it.
// On paper nothing unfolds: the sentences behind every row of the panel stand there, and fold again afterwards.
let unfolded = [];
function unfold() {
  unfolded = [...panel().querySelectorAll(".proof[aria-expanded='false']")];
  unfolded.forEach((toggle) => toggle.click());
}
function fold() {
  unfolded.forEach((toggle) => { if (toggle.isConnected && toggle.getAttribute("aria-expanded") === "true") toggle.click(); });
  unfolded = [];
}

function proof(ev) {
  if (!ev.length) return "";
  const toggle = button(W("proof") + (ev.length > 1 ? " " + ev.length : ""), () => {
    const row = toggle.closest("tr"), open = toggle.getAttribute("aria-expanded") === "true";
    toggle.setAttribute("aria-expanded", String(!open));
    if (open) { row.nextElementSibling.remove(); return; }
    row.after(h("tr", { class: "words" }, h("td", { colspan: row.children.length }, ...ev.map(quote))));
  }, { class: "proof", "aria-expanded": "false" });
  return h("div", {}, toggle);
}

function properties(n) {
  const rows = Object.entries(n.props).filter(([key]) => !S.graph.hidden.includes(key));
  const out = rows.map(([key, value]) => h("tr", {}, h("th", { scope: "row" }, say(S.graph.props[key] || [key, key])), h("td", {}, coded(value))));
  const en = n.name[S.lang === "en" ? 0 : 1];
  if (en && en !== say(n.name)) out.unshift(h("tr", {}, h("th", { scope: "row" }, S.lang === "en" ? "中文" : "English"), h("td", {}, en)));
  if (!out.length) return null;
  return h("div", {}, h("h3", {}, W("properties")), table([W("property"), W("value")], out, W("properties"), ["34%", "66%"]));
}

// Whom a duty binds, written or implied; "not stated" where the text names nobody.
function bearerLine(j) {
  if (!S.graph.duties.includes(node(j).cls.name)) return null;
  const found = bearersOf(j), line = h("div", { class: "soft borne" }, W("borne_by"), ": ");
  const alternative = node(j).arcs.some((a) => a.out && a.e.kind.name === S.graph.chain.borne && a.e.props.mode === "alternative");
  found.forEach((b, k) => line.append(k ? W(alternative ? "or" : "and") : "", h("span", {}, nameOf(node(b)))));
  if (!found.length) line.append(h("span", { class: "gap" }, W("not_stated")));
  else if (node(j).props.implied) line.append(h("span", { class: "implied" }, W("implied")));
  return line;
}

function relationRows(n) {
  const note = (e) => {
    const own = Object.entries(e.props).filter(([key]) => !S.graph.hidden.includes(key));
    return own.map(([key, value]) => say(S.graph.props[key] || [key, key]) + ":" + coded(value)).join(";");
  };
  const rank = (a) => (a.e.kind.weak ? 1000 : 0) + S.graph.kinds.indexOf(a.e.kind) * 2 + (a.out ? 0 : 1);
  const arcs = [...n.arcs].sort((a, b) => rank(a) - rank(b) || (node(a.other).props.order || 0) - (node(b.other).props.order || 0) || node(a.other).i - node(b.other).i);
  return arcs.map((a) => {
    const label = say(a.e.kind.label), o = node(a.other), more = note(a.e);
    const cell = h("span", {}, goButton(o.i), " ", h("span", { class: "soft" }, say(o.cls.label)));
    if (more) cell.append(h("div", { class: "soft" }, more));
    const borne = bearerLine(o.i);
    if (borne) cell.append(borne);
    const fold = proof(a.e.ev.length ? a.e.ev : o.ev);
    if (fold) cell.append(fold);
    return [a.out ? label + " →" : "← " + label, cell];
  });
}

// Under which article, who has to do what; "not stated" where no body is said to fill the role.
function chainTable(i) {
  const all = dutiesOf(i);
  if (!all.length) return null;
  const { sorted, cite } = byArticle(all, [i]);
  const rows = sorted.map((j) => {
    const d = node(j), who = h("span", {});
    for (const r of bearersOf(j)) {
      // In the file of a body that fills the role it alone counts; several bodies stand side by side, not in a row.
      const found = fillersOf(r).filter((b) => binds(j, b)), bodies = found.includes(i) ? [i] : found;
      const line = h("div", {}, goButton(r));
      if (bodies.length) line.append(" → ");
      bodies.forEach((b) => line.append(bodies.length > 1 ? h("div", {}, goButton(b)) : goButton(b)));
      if (!bodies.length && node(r).props.assignment === "standing") line.append(" → ", h("span", { class: "gap" }, W("not_stated")));
      else if (!bodies.length && node(r).props.assignment) line.append(" ", h("span", { class: "soft" }, coded(node(r).props.assignment)));
      who.append(line);
    }
    if (!bearersOf(j).length) who.append(h("span", { class: "gap" }, W("not_stated")));
    else if (d.props.implied) who.append(h("span", { class: "soft implied" }, W("implied")));
    const what = h("span", {}, d.props.modality ? coded(d.props.modality) + ":" : "", goButton(j), proof(d.ev));
    return [cite(j), what, who];
  });
  return h("div", {}, h("h3", {}, W("chain", { n: all.length })),
    table([W("article"), W("duty"), W("bearer")], rows, W("chain", { n: all.length }), ["27%", "40%", "33%"]));
}

// What a figure may be measured against: others of its unit (5万件 are 50000件). A change, a rate of growth or a target
// is of another kind, and a figure alone has nothing beside it.
function scales(all) {
  const groups = new Map(), kind = (p) => JSON.stringify([p.amount_unit || p.unit || "", p.change || "", p.modality || ""]);
  const size = (p) => Math.abs(Number("amount" in p ? p.amount : p.value)) || 0;
  for (const j of all) groups.set(kind(node(j).props), [...(groups.get(kind(node(j).props)) || []), size(node(j).props)]);
  return (p) => {
    const group = groups.get(kind(p)), most = Math.max(...group);
    return p.change || group.length < 2 || !most ? null : Math.max(1, (100 * size(p)) / most);
  };
}

// Figures side by side by place, period and body.
function figureTable(i) {
  const all = figuresOf(i);
  if (!all.length) return null;
  const home = node(i).arcs.filter((a) => a.out && a.e.kind.name === S.graph.chain.place).map((a) => a.other);
  const place = (j) => { const found = placeOf(j); return found === undefined || home.includes(found) ? "" : nameOf(node(found)); };
  // Of one metric they are comparable.
  const metric = all.every((j) => node(j).arcs.some((a) => a.out && a.other === i && S.graph.measured.includes(a.e.kind.name)));
  const share = metric ? scales(all) : () => null, text = (a, b) => String(a || "").localeCompare(String(b || ""));
  all.sort((a, b) => text(place(a), place(b)) || text(node(a).props.period, node(b).props.period) || (node(a).props.position || 0) - (node(b).props.position || 0) || a - b);
  const rows = all.map((j) => {
    const p = node(j).props, value = h("span", {}, figure(p)), size = share(p);
    if (size !== null) {
      const bar = h("span", { class: "bar", "aria-hidden": "true" });
      bar.style.width = size + "%";
      value.append(bar);
    }
    const about = node(j).arcs.filter((a) => a.out && !a.e.kind.weak && node(a.other).cls.palette !== node(j).cls.palette).map((a) => a.other).filter((b) => b !== i);
    const where = h("span", {}, [place(j), p.period, about.length ? "" : p.subject].filter(Boolean).join(" "));
    about.forEach((b) => where.append(" ", goButton(b)));
    return [h("span", {}, button(say(node(j).name), () => go(j), { class: "go" }), proof(node(j).ev)), value, where];
  });
  return h("div", {}, h("h3", {}, W("figures", { n: all.length })),
    table([W("property"), W("value"), W("about")], rows, W("figures", { n: all.length }), ["40%", "22%", "38%"]));
}

function nodePanel(i) {
  const n = node(i), acts = h("div", { class: "acts" });
  acts.append(button(W("expand"), () => expand(i), { id: "expand" }), button(W("centre"), () => centre(i)),
    button(W("set_from"), () => { S.path.from = i; pathPanel(); }), button(W("set_to"), () => { S.path.to = i; pathPanel(); }));
  const copy = button(W("link"), async () => {
    try { await navigator.clipboard.writeText(location.href); copy.textContent = W("copied"); } catch { location.hash = location.hash; }
  });
  acts.append(copy);
  const at = carrier(i);
  const place = S.scene.byId.has(i) ? null : h("p", { class: "soft" }, at === null ? W("not_drawn") : W("folded", { x: nameOf(node(at)) }));
  const rows = relationRows(n);
  fill(
    h("div", { class: "kind" }, chip(n.cls), say(n.cls.label)), h("h2", {}, nameOf(n)),
    n.under.length ? h("p", { class: "soft" }, n.under.join(" ")) : null, place, acts,
    n.ev.length ? h("div", { id: "evidence" }, h("h3", {}, W("evidence")), ...n.ev.map(quote)) : null,
    figureTable(i), n.cls.name && chainTable(i), properties(n),
    h("div", {}, h("h3", {}, W("relations") + " " + rows.length),
      rows.length ? table([W("relation"), W("other_end")], rows, W("relations"), ["30%", "70%"]) : h("p", {}, W("no_relations"))),
    h("p", { class: "soft" }, n.id),
  );
}

function linkPanel(link) {
  const { sorted, cite } = byArticle(link.facts, [link.s, link.t]);
  const list = sorted.map((f) => [goButton(f), h("span", {}, cite(f), bearerLine(f) || "", proof(node(f).ev))]);
  const direct = [];
  for (const [a, b] of [[link.s, link.t], [link.t, link.s]]) {
    for (const arc of node(a).arcs) if (arc.out && arc.other === b) direct.push([say(arc.e.kind.label), h("span", {}, goButton(a), " → ", goButton(b), proof(arc.e.ev))]);
  }
  fill(h("div", { class: "kind" }, W("relation")), h("h2", {}, goButton(link.s), " — ", goButton(link.t)),
    h("p", { class: "soft" }, linkLabel(link)),
    direct.length ? table([W("relation"), W("other_end")], direct, W("relations"), ["30%", "70%"]) : null,
    list.length ? h("div", {}, h("h3", {}, W("facts", { n: list.length })), table([W("property"), W("proof")], list, W("facts", { n: list.length }), ["55%", "45%"])) : null);
}

// With nothing selected: what is drawn, and all of it once more as a table.
function overviewPanel() {
  const shown = visible();
  const rows = shown.links.map((l) => [goButton(l.s), button(linkLabel(l), () => chooseLink(l), { class: "go" }), goButton(l.t)]);
  const cut = S.graph.cut, quiet = shown.links.filter((l) => l.quiet).length;
  fill(h("h2", {}, say(S.title)),
    h("p", { class: "soft" }, W("counts", { n: shown.cards.length, m: shown.links.length, a: S.graph.nodes.length, b: S.graph.edges.length })),
    shown.cards.length ? null : h("p", { class: "gap" }, W("nothing")),
    cut ? h("p", { class: "soft" }, W("cut", { a: cut[0], b: cut[1] })) : null,
    quiet ? h("p", { class: "soft" }, W("quiet", { n: quiet })) : null, h("p", { class: "soft" }, W("how")), h("p", { class: "soft" }, W("badge")), h("p", { class: "soft" }, W("keys")),
    W("stays") ? h("p", { class: "soft" }, W("stays")) : null,
    h("h3", {}, W("all_relations")),
    rows.length ? table([W("subject"), W("relation"), W("object")], rows, W("all_relations"), ["37%", "26%", "37%"]) : h("p", {}, W("no_relations")));
}

function pathPanel(message, steps) {
  if (S.path.from === null && S.path.to === null && S.selected !== null) S.path.from = S.selected;
  const pick = (end) => {
    const id = "pick-" + end, input = h("input", { id, type: "text", autocomplete: "off", placeholder: W("search") });
    return { id, input, field: h("div", { class: "field" }, h("label", { for: id }, W(end)), input) };
  };
  const from = pick("from"), to = pick("to");
  const run = button(W("find_path"), () => { if (S.path.from !== null && S.path.to !== null) showPath(S.path.from, S.path.to); }, { id: "run" });
  const rows = (steps || []).map((s) => {
    const label = say(s.arc.e.kind.label);
    return [goButton(s.from), s.arc.out ? label + " →" : "← " + label, h("span", {}, goButton(s.to), proof(s.arc.e.ev))];
  });
  fill(h("h2", {}, W("path")), from.field, to.field, h("div", { class: "acts" }, run),
    message ? h("p", { role: "status" }, message) : null,
    rows.length ? h("div", {}, h("h3", {}, W("path_found", { n: rows.length })), table([W("from"), W("relation"), W("to")], rows, W("path"), ["38%", "24%", "38%"])) : null);
  picker(from.input, (i) => { S.path.from = i; }, S.path.from);
  picker(to.input, (i) => { S.path.to = i; }, S.path.to);
}
