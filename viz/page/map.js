"use strict";
// The map: vis-network pans, zooms and finds what is under the pointer; cards and links are drawn by draw.js.

let net = null, items = null, ways = new Map();

const byClass = (cards) => cards.filter((c) => !S.off.has(node(c.id).cls.name));
function visible() {
  const cards = byClass(S.scene.cards), ids = new Set(cards.map((c) => c.id));
  return { cards, links: S.scene.links.filter((l) => ids.has(l.s) && ids.has(l.t)) };
}

// What is in focus: the selected card or link with what it touches; null when nothing is.
function focusSet() {
  if (S.link) return { cards: new Set([S.link.s, S.link.t]), links: new Set([S.link]) };
  const at = carrier(S.selected);
  if (at === null || !S.scene.byId.has(at)) return null;
  // The file of a node is all about it: nothing to dim.
  if (S.scene.kind === "first" && S.graph.focus.includes(S.selected)) return null;
  const links = new Set(S.scene.links.filter((l) => l.s === at || l.t === at));
  const cards = new Set([at]);
  for (const l of links) { cards.add(l.s); cards.add(l.t); }
  threads(at, cards, links);
  return { cards, links };
}

// Along the facts of a card to the ends of their threads, so that a chain shows from law to body.
function threads(at, cards, links) {
  const facts = new Set();
  for (const l of S.scene.links) if (l.s === at || l.t === at) l.facts.forEach((f) => facts.add(f));
  for (const l of S.scene.links) {
    if (l.facts.some((f) => facts.has(f))) { links.add(l); cards.add(l.s); cards.add(l.t); }
  }
}

function carrier(i) {
  if (i === null) return null;
  if (S.scene.byId.has(i)) return i;
  return i in S.scene.carriers ? S.scene.carriers[i] : null;
}

function setScene(scene) {
  scene.byId = new Map(scene.cards.map((c) => [c.id, c]));
  S.scene = scene;
  drawHeads();
  drawLegend();
  refresh();
}

function refresh() {
  const shown = visible(), cards = new Map(shown.cards.map((c) => [c.id, c]));
  ways = new Map(shown.links.map((l) => [l, route(l, cards)]));
  items.clear();
  items.add(shown.cards.map((c) => ({ id: c.id, x: c.x, y: c.y, shape: "custom", ctxRenderer: renderer, label: "" })));
  document.getElementById("map").setAttribute("aria-label", W("map", { n: shown.cards.length, m: shown.links.length }));
  redraw();
}
const redraw = () => net && net.redraw();

let lit = null;
function renderer({ ctx, id, x, y, state }) {
  const card = S.scene.byId.get(id);
  if (!card) return { drawNode() {}, nodeDimensions: { width: 1, height: 1 } };
  card.x = x; card.y = y;
  const look = { dim: lit && !lit.cards.has(id), selected: id === carrier(S.selected), hover: state.hover };
  return {
    drawNode() { ctx.save(); drawCard(ctx, card, S.dark ? "dark" : "light", look); ctx.restore(); },
    nodeDimensions: { width: card.w, height: card.h },
  };
}

function drawLinks(ctx) {
  lit = focusSet();
  const theme = S.dark ? "dark" : "light";
  ctx.save();
  for (const strong of lit ? [false, true] : [false]) {
    for (const [link, way] of ways) {
      const on = lit !== null && lit.links.has(link);
      if (on === strong && (on || !link.quiet)) drawLink(ctx, link, way, theme, { dim: lit && !on, strong: on, many: on && lit.links.size > 24 });
    }
  }
  ctx.restore();
}

function drawLabels(ctx) {
  const at = carrier(S.selected), said = new Map(), theme = S.dark ? "dark" : "light";
  // One label for each kind of link in focus, on the longest: many equal ones would cover the lines.
  for (const [link, way] of ways) {
    if (link !== S.link && (S.link || at === null || (link.s !== at && link.t !== at) || !link.kinds.length)) continue;
    const a = way.points ? way.points[0] : way.from, b = way.points ? way.points[way.points.length - 1] : way.to;
    const key = link.kinds.join() + (way.points ? Math.sign(a.x - b.x) : ""), length = Math.abs(a.y - b.y);
    if (!said.has(key) || said.get(key).length < length) said.set(key, { link, way, length });
  }
  ctx.save();
  for (const { link, way } of said.values()) drawLabel(ctx, link, way, theme);
  ctx.restore();
  placeHeads();
}

function startMap(options) {
  items = new vis.DataSet([]);
  const holder = document.getElementById("map");
  net = new vis.Network(holder, { nodes: items, edges: new vis.DataSet([]) }, options);
  net.on("beforeDrawing", drawLinks);
  net.on("afterDrawing", drawLabels);
  net.on("click", (event) => {
    if (event.nodes.length) { go(event.nodes[0], { fly: false }); return; }
    const link = linkAt(event.pointer.canvas);
    if (link) chooseLink(link); else clearFocus();
  });
  net.on("doubleClick", (event) => { if (event.nodes.length) expand(event.nodes[0]); });
  net.on("hoverNode", () => { holder.style.cursor = "pointer"; });
  net.on("blurNode", () => { holder.style.cursor = ""; });
  // The wheel moves the page as anywhere; with Ctrl (or a pinch) it zooms, which vis-network does.
  holder.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault(); event.stopPropagation();
    const at = net.getViewPosition(), step = (event.deltaMode === 1 ? 32 : 1) / net.getScale();
    const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    S.moved = true;
    net.moveTo({ position: { x: at.x + dx * step, y: at.y + dy * step }, animation: false });
  }, { capture: true, passive: false });
  // vis-network does not watch the size itself: it would scale the picture after it has been placed.
  const sized = () => { net.setSize("100%", "100%"); if (!S.moved) home(); redraw(); };
  new ResizeObserver(sized).observe(holder);
  addEventListener("resize", sized);
  net.on("zoom", () => { S.moved = true; });
  net.on("dragEnd", () => { S.moved = true; });
}

// The link nearest to a point, within a few pixels.
function linkAt(p) {
  let best = null, least = 7 / net.getScale();
  for (const [link, way] of ways) {
    if (link.quiet && !(lit && lit.links.has(link))) continue;
    for (const q of samples(way)) {
      const d = Math.hypot(q.x - p.x, q.y - p.y);
      if (d < least) { least = d; best = link; }
    }
  }
  return best;
}

function samples(way) {
  const out = [], cubic = (a, b, c, d, t) => a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3;
  const piece = (a, b, ax, bx) => {
    for (let t = 0; t <= 1.001; t += 0.04) out.push({ x: cubic(a.x, ax, bx, b.x, t), y: cubic(a.y, a.y, b.y, b.y, t) });
  };
  if (way.bow !== undefined) piece(way.from, way.to, way.from.x + way.bow, way.to.x + way.bow);
  else way.points.slice(1).forEach((p, k) => { const q = way.points[k], bend = (p.x - q.x) / 2; piece(q, p, q.x + bend, p.x - bend); });
  return out;
}

// The whole picture where it stays readable, else its full width from the top (on a phone: its first columns).
function home() {
  if (!net || !S.scene) return;
  const b = bounds(byClass(S.scene.cards)), holder = document.getElementById("map");
  const w = holder.clientWidth, h = holder.clientHeight, head = 34;
  if (!w || !h) return;
  // Links within the first column go round it at the left; the buttons that zoom stand at the right.
  const left = b.left - 52, buttons = 56, room = w - buttons;
  const width = b.right - left, height = b.bottom - b.top + 28;
  const all = Math.min(room / width, (h - head) / height, 1.15);
  const least = Math.min(1, Math.max(w < 700 ? 0.8 : 0.5, Math.min(room / width, 0.86)));
  const scale = Math.max(all, least);
  const x = width * scale <= room + 1 ? (left + b.right + buttons / scale) / 2 : left + w / scale / 2;
  const y = height * scale <= h - head ? (b.top + b.bottom) / 2 - head / scale / 2 : b.top - 10 + (h / 2 - head) / scale;
  net.moveTo({ position: { x, y }, scale, animation: false });
  S.moved = false;
}

function fly(i) {
  const card = S.scene.byId.get(carrier(i));
  if (!card) return;
  S.moved = true;
  const scale = Math.max(net.getScale(), 0.8), b = bounds(byClass(S.scene.cards)), map = document.getElementById("map");
  // To the middle, but not beyond the edge of the picture.
  const within = (at, least, most, room) => (most - least < room ? (least + most) / 2 : Math.min(Math.max(at, least + room / 2), most - room / 2));
  const x = within(card.x, b.left - 60, b.right + 60, map.clientWidth / scale);
  const y = within(card.y, b.top - 50 / scale, b.bottom + 40, map.clientHeight / scale);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  net.moveTo({ position: { x, y }, scale, animation: still ? false : { duration: 350 } });
}

function drawHeads() {
  const holder = document.getElementById("heads");
  holder.replaceChildren(...S.scene.heads.map((head) => {
    const span = h("span", {}, say(head.title));
    if (head.left) { span.append(h("small", {}, "+" + head.left)); span.title = W("left_out", { n: head.left }); }
    return span;
  }));
}

function placeHeads() {
  const scale = net.getScale(), spans = document.getElementById("heads").children;
  S.scene.heads.forEach((head, k) => {
    const x = net.canvasToDOM({ x: head.x, y: 0 }).x, w = Math.max(60, (head.w + 54) * scale);
    spans[k].style.width = w + "px";
    spans[k].style.transform = "translateX(" + (x - w / 2) + "px)";
  });
}
