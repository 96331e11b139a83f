"use strict";
// How cards and links look; the same code draws on the screen, into a PNG and into an SVG.

const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Segoe UI",sans-serif';
const SIZE = { font: 15, small: 12, line: 19, sub: 16, pad: 6, chip: 26, badge: 26 };
const INK = {
  light: { paper: "#fbfaf7", ink: "#1d2126", soft: "#555d66", link: "#8b8f94", strong: "#2b3a48", ring: "#111417", warn: "#8f3a00", plate: "#fbfaf7" },
  dark: { paper: "#15181b", ink: "#efede8", soft: "#b4bac0", link: "#767d84", strong: "#d6dde3", ring: "#ffffff", warn: "#f3a46b", plate: "#15181b" },
};

const colours = (cls, theme) => {
  const [fill, line, chip] = (S.graph.palettes[cls.palette] || S.graph.palettes.other)[theme];
  return { fill, line, chip };
};

function box(ctx, x, y, w, h, r) {
  ctx.beginPath();
  ctx.moveTo(x + r, y);
  ctx.lineTo(x + w - r, y); ctx.quadraticCurveTo(x + w, y, x + w, y + r);
  ctx.lineTo(x + w, y + h - r); ctx.quadraticCurveTo(x + w, y + h, x + w - r, y + h);
  ctx.lineTo(x + r, y + h); ctx.quadraticCurveTo(x, y + h, x, y + h - r);
  ctx.lineTo(x, y + r); ctx.quadraticCurveTo(x, y, x + r, y);
  ctx.closePath();
}

// A card: a chip with the class mark, the name on up to two lines, a small second text, the number of its facts.
function drawCard(ctx, card, theme, look) {
  const n = node(card.id), ink = INK[theme], c = colours(n.cls, theme);
  const x = card.x - card.w / 2, y = card.y - card.h / 2;
  ctx.globalAlpha = look.dim ? (theme === "dark" ? 0.3 : 0.2) : 1;
  if (look.selected || look.hover) {
    ctx.strokeStyle = look.selected ? ink.ring : c.line;
    ctx.lineWidth = look.selected ? 3 : 2;
    box(ctx, x - 3, y - 3, card.w + 6, card.h + 6, 9);
    ctx.stroke();
  }
  ctx.fillStyle = c.fill; ctx.strokeStyle = c.line; ctx.lineWidth = 1.3;
  ctx.setLineDash(card.gap ? [5, 3] : []);
  box(ctx, x, y, card.w, card.h, 6);
  ctx.fill(); ctx.stroke();
  ctx.setLineDash([]);

  ctx.fillStyle = c.line;
  box(ctx, x + 5, y + 6, 19, 19, 4);
  ctx.fill();
  ctx.textBaseline = "middle"; ctx.textAlign = "center";
  ctx.fillStyle = c.chip; ctx.font = "600 12.5px " + FONT;
  ctx.fillText(n.cls.mark, x + 14.5, y + 16, 18);

  const left = x + SIZE.chip + SIZE.pad, right = x + card.w - SIZE.pad;
  ctx.textAlign = "left"; ctx.fillStyle = ink.ink; ctx.font = SIZE.font + "px " + FONT;
  card.lines.forEach((line, k) => {
    const room = right - left - (card.count && k === 0 ? SIZE.badge : 0);
    ctx.fillText(line, left, y + SIZE.pad + SIZE.line * (k + 0.5), room);
  });
  ctx.fillStyle = card.gap ? ink.warn : ink.soft;
  ctx.font = (card.gap ? "700 " : "") + SIZE.small + "px " + FONT;
  card.sub.forEach((line, k) => {
    ctx.fillText(line, left, y + SIZE.pad + SIZE.line * card.lines.length + SIZE.sub * (k + 0.45), right - left);
  });
  if (card.count) {
    ctx.textAlign = "right"; ctx.fillStyle = c.line; ctx.font = "700 12px " + FONT;
    ctx.fillText(String(card.count), right, y + 16, SIZE.badge);
  }
  ctx.globalAlpha = 1;
}

// The points of a link from side to side, over its waypoints.
function route(link, cards) {
  const a = cards.get(link.s), b = cards.get(link.t);
  if (!a || !b) return null;
  if (Math.abs(a.x - b.x) < 1) {
    const side = link.bow || -1, bulge = Math.min(46, 22 + Math.abs(a.y - b.y) / 26);
    return { bow: side * bulge, from: { x: a.x + side * a.w / 2, y: a.y }, to: { x: b.x + side * b.w / 2, y: b.y } };
  }
  const right = b.x > a.x ? 1 : -1;
  return {
    points: [{ x: a.x + right * a.w / 2, y: a.y }, ...link.via.map(([x, y]) => ({ x, y })), { x: b.x - right * b.w / 2, y: b.y }],
    wide: link.wide,
  };
}

function trace(ctx, way) {
  ctx.beginPath();
  if (way.bow !== undefined) {
    ctx.moveTo(way.from.x, way.from.y);
    ctx.bezierCurveTo(way.from.x + way.bow, way.from.y, way.to.x + way.bow, way.to.y, way.to.x, way.to.y);
    return;
  }
  way.points.forEach((p, k) => {
    if (k === 0) { ctx.moveTo(p.x, p.y); return; }
    const q = way.points[k - 1], bend = (p.x - q.x) / 2;
    ctx.bezierCurveTo(q.x + bend, q.y, p.x - bend, p.y, p.x, p.y);
  });
}

function drawLink(ctx, link, way, theme, look) {
  const ink = INK[theme];
  ctx.globalAlpha = look.dim ? 0.1 : look.strong ? (look.many ? 0.6 : 0.95) : 0.62;
  ctx.strokeStyle = ctx.fillStyle = look.strong ? ink.strong : ink.link;
  ctx.lineWidth = (look.many ? 0.5 : 1) * ((look.strong ? 0.7 : 0) + Math.min(4, 1 + Math.log2(1 + link.facts.length) * 0.5));
  ctx.setLineDash(way.bow === undefined ? [] : [5, 4]);
  trace(ctx, way);
  ctx.stroke();
  ctx.setLineDash([]);
  if (link.arrow) {
    const end = way.points ? way.points[way.points.length - 1] : way.to;
    const from = way.points ? way.points[way.points.length - 2] : { x: way.to.x + way.bow };
    const d = from.x < end.x ? -1 : 1;
    ctx.beginPath();
    ctx.moveTo(end.x, end.y); ctx.lineTo(end.x + d * 8, end.y - 4); ctx.lineTo(end.x + d * 8, end.y + 4);
    ctx.closePath(); ctx.fill();
  }
  ctx.globalAlpha = 1;
}

// The label of a link in focus, on a plate so that lines do not run through it.
function drawLabel(ctx, link, way, theme) {
  const text = linkLabel(link);
  if (!text) return;
  const spot = middle(way);
  ctx.font = "12px " + FONT; ctx.textAlign = "center"; ctx.textBaseline = "middle";
  const w = Math.min(170, ctx.measureText(text).width) + 8;
  ctx.globalAlpha = 0.9; ctx.fillStyle = INK[theme].plate;
  box(ctx, spot.x - w / 2, spot.y - 9, w, 18, 4); ctx.fill();
  ctx.globalAlpha = 1; ctx.fillStyle = INK[theme].strong;
  ctx.fillText(text, spot.x, spot.y, 170);
}

function middle(way) {
  if (way.bow !== undefined) return { x: (way.from.x + way.to.x) / 2 + way.bow * 0.75, y: (way.from.y + way.to.y) / 2 };
  const k = Math.floor((way.points.length - 1) / 2), a = way.points[k], b = way.points[k + 1];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function linkLabel(link) {
  const kinds = link.kinds.map((k) => say(S.graph.kinds[k].label));
  const counts = new Map();
  for (const f of link.facts) counts.set(node(f).cls, (counts.get(node(f).cls) || 0) + 1);
  return [...kinds, ...[...counts].map(([cls, n]) => say(cls.label) + " " + n)].join(" · ");
}

// The whole picture, for files and print.
function paint(ctx, theme) {
  const shown = visible();
  const cards = new Map(shown.cards.map((c) => [c.id, c]));
  for (const link of shown.links) if (!link.quiet) drawLink(ctx, link, route(link, cards), theme, {});
  for (const card of shown.cards) drawCard(ctx, card, theme, {});
  ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.fillStyle = INK[theme].soft; ctx.font = "700 15px " + FONT;
  const top = bounds(shown.cards).top - 24;
  for (const head of S.scene.heads) ctx.fillText(say(head.title), head.x, top, 220);
}

function bounds(cards) {
  const out = { left: 0, right: 1, top: 0, bottom: 1 };
  if (!cards.length) return out;
  out.left = Math.min(...cards.map((c) => c.x - c.w / 2)); out.right = Math.max(...cards.map((c) => c.x + c.w / 2));
  out.top = Math.min(...cards.map((c) => c.y - c.h / 2)); out.bottom = Math.max(...cards.map((c) => c.y + c.h / 2));
  return out;
}
