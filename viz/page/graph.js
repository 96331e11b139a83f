"use strict";
// The graph as objects, and the state of the page. All text is put on the page as text, never as markup.

const S = {
  lang: "zh", words: {}, graph: null, first: null, scene: null, selected: null, link: null, off: new Set(),
  path: { from: null, to: null }, dark: false,
};

function W(name, given) {
  const text = (S.words[name] || [name, name])[S.lang === "en" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (whole, key) => (given && key in given ? String(given[key]) : whole));
}
const say = (pair) => pair[S.lang === "en" ? 1 : 0] || pair[0];

function readGraph(data) {
  const g = { ...data };
  g.classes = data.classes.map(([name, zh, en, mark, palette, column]) => ({ name, label: [zh, en], mark, palette, column }));
  g.kinds = data.kinds.map(([name, zh, en, weak]) => ({ name, label: [zh, en], weak: weak === 1 }));
  g.nodes = data.nodes.map(([c, zh, en, py, props, ev, under, id], i) => (
    { i, cls: g.classes[c], name: [zh, en || zh], py, props, ev, under, id, arcs: [] }));
  g.edges = data.edges.map(([k, s, t, props, ev], i) => ({ i, kind: g.kinds[k], s, t, props, ev }));
  g.byId = new Map(g.nodes.map((n) => [n.id, n.i]));
  for (const e of g.edges) {
    g.nodes[e.s].arcs.push({ e, other: e.t, out: true });
    g.nodes[e.t].arcs.push({ e, other: e.s, out: false });
  }
  return g;
}

const node = (i) => S.graph.nodes[i];
const nameOf = (n) => { const f = figure(n.props); return say(n.name) + (f ? " " + f : ""); };

function coded(value) {
  if (typeof value === "boolean") return W(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map(coded).join("、");
  if (typeof value === "number") return String(value);
  return value in S.graph.codes ? say(S.graph.codes[value]) : value;
}

// As `viz/label.py` writes a figure.
function figure(p) {
  if (!("value" in p)) return "";
  const [before, inside] = S.graph.comparators;
  const number = String(p.value) + ("value_end" in p ? "–" + p.value_end : "");
  const unit = p.unit || "", word = p.comparator || "";
  const arrow = { up: "↑", down: "↓" }[p.change] || "";
  if (before.includes(word)) return arrow + word + number + unit;
  return arrow + (inside.includes(word) ? number + word + unit : number + unit + word);
}

// Neighbours over relations that tell something; over all of them where there are no others.
function neighbours(i) {
  const telling = node(i).arcs.filter((a) => !a.e.kind.weak);
  return [...new Set((telling.length ? telling : node(i).arcs).map((a) => a.other))].filter((o) => o !== i);
}

// The shortest way between two nodes; bookkeeping relations are used only where nothing else joins them.
function findPath(from, to) {
  for (const all of [false, true]) {
    const before = new Map([[from, null]]);
    let wave = [from];
    while (wave.length && !before.has(to)) {
      const next = [];
      for (const i of wave) {
        for (const a of node(i).arcs) {
          if ((all || !a.e.kind.weak) && !before.has(a.other)) { before.set(a.other, { i, a }); next.push(a.other); }
        }
      }
      wave = next;
    }
    if (before.has(to)) {
      const out = [];
      for (let step = before.get(to), at = to; step; at = step.i, step = before.get(at)) out.unshift({ from: step.i, to: at, arc: step.a });
      return out;
    }
  }
  return null;
}

// A local regulation binds no body elsewhere, though it fills the role that bears the duty.
const binds = (j, i) => !(S.graph.elsewhere[j] || []).includes(i);

// Duties that belong to a node: its own, those of its provisions, roles, procedures, or of the roles that a body fills.
function dutiesOf(i) {
  const { under, borne, filled, topic } = S.graph.chain, duty = new Set(S.graph.duties), out = new Set(), seen = new Set();
  const isDuty = (j) => duty.has(node(j).cls.name);
  const down = (j) => {
    if (seen.has(j)) return;
    seen.add(j);
    if (isDuty(j)) { out.add(j); return; }
    for (const a of node(j).arcs) {
      const kind = a.e.kind.name;
      if (a.out ? under.includes(kind) || kind === filled : (kind === borne || kind === topic) && isDuty(a.other)) down(a.other);
    }
  };
  down(i);
  return [...out].filter((j) => binds(j, i));
}
// What a duty stands under, nearest first: provisions, the version, the work.
function above(j) {
  const out = [], under = S.graph.chain.under;
  for (let at = j; ;) {
    const up = node(at).arcs.find((a) => !a.out && under.includes(a.e.kind.name));
    if (!up || out.includes(up.other)) return out;
    out.push(at = up.other);
  }
}

// Duties law by law, each in the order of its articles; `cite` says where one stands: with the law's name but in the
// law's own file, with the version where several versions of the law are among them.
function byArticle(all, own) {
  const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0), editions = new Map();
  const place = new Map(all.map((j) => {
    const up = above(j), work = up[up.length - 1], edition = up[up.length - 2];
    if (edition !== undefined) editions.set(work, (editions.get(work) || new Set()).add(edition));
    const first = up.length ? node(up[0]).props.order || 0 : 0;
    return [j, { work, edition, first, start: node(j).props.action_start || 0, law: up.length ? nameOf(node(work)) : "" }];
  }));
  const sorted = [...all].sort((a, b) => {
    const p = place.get(a), q = place.get(b);
    return text(p.law, q.law) || (p.edition || 0) - (q.edition || 0) || p.first - q.first || p.start - q.start || a - b;
  });
  const cite = (j) => {
    const { work, edition } = place.get(j), under = node(j).under;
    if (!under.length) return "";
    const several = edition !== undefined && !own.includes(edition) && editions.get(work).size > 1;
    const law = several ? nameOf(node(edition)) : own.includes(work) || own.some((i) => above(i).includes(work)) ? "" : nameOf(node(work));
    const article = under.length > 1 ? under[under.length - 1] : "";
    return h("span", {}, law ? h("div", { class: "soft" }, law) : null, article);
  };
  return { sorted, cite };
}
const bearersOf = (i) => node(i).arcs.filter((a) => a.out && a.e.kind.name === S.graph.chain.borne).map((a) => a.other);
const fillersOf = (i) => node(i).arcs.filter((a) => !a.out && a.e.kind.name === S.graph.chain.filled).map((a) => a.other);

// The place that a fact is told of: that of its report.
function placeOf(i) {
  const { told, covers } = S.graph.chain, over = (j, kind) => node(j).arcs.filter((a) => a.out && a.e.kind.name === kind).map((a) => a.other);
  return over(i, told).flatMap((j) => over(j, covers))[0];
}

// Figures of a metric, or of a body or work area that they are about.
function figuresOf(i) {
  const kinds = new Set(S.graph.figures);
  return [...new Set(node(i).arcs.filter((a) => !a.out && kinds.has(node(a.other).cls.name) && !a.e.kind.weak).map((a) => a.other))]
    .filter((j) => node(j).cls !== node(i).cls);
}
