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
const bearersOf = (i) => node(i).arcs.filter((a) => a.out && a.e.kind.name === S.graph.chain.borne).map((a) => a.other);
const fillersOf = (i) => node(i).arcs.filter((a) => !a.out && a.e.kind.name === S.graph.chain.filled).map((a) => a.other);

// Figures of a metric, or of a body or work area that they are about.
function figuresOf(i) {
  const kinds = new Set(S.graph.figures);
  return [...new Set(node(i).arcs.filter((a) => !a.out && kinds.has(node(a.other).cls.name) && !a.e.kind.weak).map((a) => a.other))]
    .filter((j) => node(j).cls !== node(i).cls);
}
