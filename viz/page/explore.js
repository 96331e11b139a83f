"use strict";
// Pictures made in the page: the surroundings of a node, its expansion, a path. The first picture comes ready-made.

const ROOM = 40;  // neighbours drawn at once; the rest stands in the table

let pen = null;
function measure(text, font) {
  pen = pen || document.createElement("canvas").getContext("2d");
  pen.font = font;
  return pen.measureText(text).width;
}

// A card for a node that the first picture does not hold.
function cardFor(i) {
  const n = node(i), text = nameOf(n), font = SIZE.font + "px " + FONT, room = 160;
  const chars = [...text], lines = [""];
  for (const c of chars) {
    const k = lines.length - 1;
    if (measure(lines[k] + c, font) <= room) lines[k] += c;
    else if (k === 0) lines.push(c);
    else { lines[1] = lines[1].slice(0, -1) + "…"; break; }
  }
  const place = placeOf(i), told = [place === undefined ? "" : nameOf(node(place)), n.props.period].filter(Boolean).join(" ");
  const note = n.under.length ? n.under[n.under.length - 1] : told;
  const widest = Math.max(...lines.map((l) => measure(l, font)), Math.min(room, measure(note, SIZE.small + "px " + FONT)));
  return {
    id: i, lines, sub: note ? [note] : [], count: 0, gap: false, x: 0, y: 0, w: Math.max(110, widest + SIZE.chip + 2 * SIZE.pad + 4),
    h: 2 * SIZE.pad + lines.length * SIZE.line + (note ? SIZE.sub : 0),
  };
}

// Relations between the cards, one link for each pair; bookkeeping ones only at `about`.
function linksAmong(ids, about) {
  const inside = new Set(ids), pairs = new Map();
  for (const i of ids) {
    for (const a of node(i).arcs) {
      if (!a.out || !inside.has(a.other) || a.other === i) continue;
      if (a.e.kind.weak && !about.has(i) && !about.has(a.other)) continue;
      const key = i + ">" + a.other;
      if (!pairs.has(key)) pairs.set(key, { s: i, t: a.other, kinds: [], facts: [], via: [], arrow: true });
      pairs.get(key).kinds.push(S.graph.kinds.indexOf(a.e.kind));
    }
  }
  return [...pairs.values()];
}

// Least squares under order (pool adjacent violators).
function isotonic(values) {
  const blocks = [];
  for (const v of values) {
    let mean = v, size = 1;
    while (blocks.length && blocks[blocks.length - 1].mean > mean) {
      const b = blocks.pop();
      mean = (b.mean * b.size + mean * size) / (b.size + size);
      size += b.size;
    }
    blocks.push({ mean, size });
  }
  return blocks.flatMap((b) => new Array(b.size).fill(b.mean));
}

function arrange(cards, links) {
  const columns = new Map(), near = new Map(cards.map((c) => [c.id, []])), by = new Map(cards.map((c) => [c.id, c]));
  for (const c of cards) {
    const k = node(c.id).cls.column;
    if (!columns.has(k)) columns.set(k, []);
    columns.get(k).push(c);
  }
  for (const l of links) { near.get(l.s).push(by.get(l.t)); near.get(l.t).push(by.get(l.s)); }
  const order = [...columns.keys()].sort((a, b) => a - b), heads = [];
  let x = 0;
  for (const k of order) {
    const w = Math.max(...columns.get(k).map((c) => c.w));
    for (const c of columns.get(k)) { c.x = x + w / 2; c.w = w; }
    heads.push({ title: S.graph.columns[k], x: x + w / 2, w, left: 0 });
    x += w + 90;
  }
  for (let turn = 0; turn < 30; turn++) {
    for (const k of turn % 2 ? [...order].reverse() : order) {
      const column = columns.get(k);
      const goal = new Map(column.map((c) => {
        const others = near.get(c.id).filter((o) => o.x !== c.x);
        return [c, others.length ? others.reduce((sum, o) => sum + o.y, 0) / others.length : c.y];
      }));
      column.sort((a, b) => goal.get(a) - goal.get(b) || a.y - b.y || a.id - b.id);
      let at = 0;
      const room = column.map((c, i) => { if (i) at += (column[i - 1].h + c.h) / 2 + 12; return at; });
      isotonic(column.map((c, i) => goal.get(c) - room[i])).forEach((y, i) => { column[i].y = y + room[i]; });
    }
  }
  return heads;
}

function makeScene(ids, kind, about) {
  const cards = ids.map((i) => {
    const held = S.scene && S.scene.kind === kind && S.scene.byId.get(i);
    return held ? { ...held, count: 0, sub: held.gap ? held.sub : cardFor(i).sub } : cardFor(i);
  });
  const links = linksAmong(ids, about);
  return { kind, cards, links, heads: arrange(cards, links), carriers: {}, about };
}

function centre(i, quiet) {
  const near = neighbours(i), shown = near.slice(0, ROOM);
  setScene(makeScene([i, ...shown], "around", new Set([i])));
  S.moved = false;
  home();
  document.getElementById("back").hidden = false;
  if (shown.length < near.length) status(W("truncated", { n: shown.length }));
  if (!quiet) go(i, { fly: false });
}

// Add the neighbours of a node; from the first picture, where facts are folded, draw its surroundings instead.
function expand(i) {
  if (S.scene.kind === "first") { centre(i); return; }
  const have = S.scene.cards.map((c) => c.id);
  const near = neighbours(i).filter((j) => !S.scene.byId.has(j)), shown = near.slice(0, ROOM);
  const at = S.scene.byId.get(i), about = new Set([...S.scene.about, i]);
  const scene = makeScene([...new Set([...have, i, ...shown])], S.scene.kind, about);
  if (at && scene.cards.length) scene.byId = null;
  setScene(scene);
  if (shown.length < near.length) status(W("truncated", { n: shown.length }));
  S.moved = false;
  home();
  go(i, { fly: false });
}

function showPath(from, to) {
  const steps = findPath(from, to);
  S.path = { from, to };
  if (!steps || !steps.length) { pathPanel(from === to ? W("same") : W("no_path")); return; }
  const ids = [from, ...steps.map((s) => s.to)];
  const scene = makeScene(ids, "path", new Set(ids));
  // A path reads from left to right, whatever the classes.
  let x = 0;
  ids.forEach((i, k) => { const c = scene.cards[k]; c.x = x + c.w / 2; c.y = 0; x += c.w + 120; });
  scene.heads = [];
  setScene(scene);
  S.selected = null; S.link = null;
  document.getElementById("back").hidden = false;
  S.moved = false;
  home();
  pathPanel("", steps);
  writeHash();
}

function backToFirst() {
  setScene(S.first());
  document.getElementById("back").hidden = true;
  S.path = { from: null, to: null };
  home();
  if (S.selected !== null) go(S.selected); else { overviewPanel(); writeHash(); }
}
