"use strict";
// The picture as PNG and SVG, its relations as CSV.

function offer(blob, ending) {
  const url = URL.createObjectURL(blob), a = h("a", { href: url, download: fileName() + ending });
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
const fileName = () => say(S.title).replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 60) || "graph";

function frame() {
  const b = bounds(byClass(S.scene.cards));
  return { x: b.left - 70, y: b.top - 50, w: b.right - b.left + 140, h: b.bottom - b.top + 80 };
}

function savePng() {
  const f = frame(), scale = Math.min(2, 8000 / Math.max(f.w, f.h)), canvas = h("canvas", {});
  canvas.width = Math.round(f.w * scale); canvas.height = Math.round(f.h * scale);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = INK.light.paper; ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(scale, scale); ctx.translate(-f.x, -f.y);
  paint(ctx, "light");
  canvas.toBlob((blob) => offer(blob, ".png"), "image/png");
}

// As much of a 2D context as draw.js uses, writing SVG elements.
class SvgPen {
  constructor(f) {
    this.root = this.make("svg", { viewBox: [f.x, f.y, f.w, f.h].join(" "), width: f.w, height: f.h });
    this.root.append(this.make("rect", { x: f.x, y: f.y, width: f.w, height: f.h, fill: INK.light.paper }));
    Object.assign(this, { globalAlpha: 1, lineWidth: 1, dash: [], d: "", textAlign: "left", font: "", fillStyle: "#000", strokeStyle: "#000" });
  }
  make(tag, given) {
    const el = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(given)) el.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    return el;
  }
  add(tag, given) { if (this.globalAlpha < 1) given.opacity = this.globalAlpha; this.root.append(this.make(tag, given)); }
  path(code, ...n) { this.d += code + n.map((v) => Math.round(v * 100) / 100).join(" "); }
  beginPath() { this.d = ""; }
  moveTo(...n) { this.path("M", ...n); }
  lineTo(...n) { this.path("L", ...n); }
  quadraticCurveTo(...n) { this.path("Q", ...n); }
  bezierCurveTo(...n) { this.path("C", ...n); }
  closePath() { this.d += "Z"; }
  setLineDash(dash) { this.dash = dash; }
  fill() { this.add("path", { d: this.d, fill: this.fillStyle }); }
  stroke() {
    this.add("path", { d: this.d, fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, ...(this.dash.length ? { "stroke-dasharray": this.dash.join(" ") } : {}) });
  }
  measureText(text) { return { width: measure(text, this.font) }; }
  fillText(text, x, y, room) {
    const [, weight, size] = /^(?:(\d+) )?([\d.]+)px/.exec(this.font) || [null, "", "12"];
    const given = {
      x, y: y + Number(size) * 0.35, fill: this.fillStyle, "font-size": Number(size), "font-family": FONT,
      "text-anchor": this.textAlign === "center" ? "middle" : this.textAlign === "right" ? "end" : "start",
    };
    if (weight) given["font-weight"] = weight;
    if (room && measure(text, this.font) > room) Object.assign(given, { textLength: room, lengthAdjust: "spacingAndGlyphs" });
    this.add("text", given);
    this.root.lastChild.textContent = text;
  }
}

function drawing() {
  const pen = new SvgPen(frame());
  paint(pen, "light");
  return pen.root;
}
const saveSvg = () => offer(new Blob([new XMLSerializer().serializeToString(drawing())], { type: "image/svg+xml" }), ".svg");

// A text that a spreadsheet would run as a formula gets a leading quote.
function cell(value) {
  let text = String(value).replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
  if (/^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) text = "'" + text;
  return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function csvText() {
  const words = (ev) => ev.map((k) => {
    const [doc, a, b, , quoted] = S.graph.quotes[k], title = S.graph.docs[doc][1] || S.graph.docs[doc][0];
    return quoted === null ? title + " " + W("not_loaded", { a, b }) : title + " " + W("place", { a, b }) + " “" + quoted + "”";
  }).join(" | ");
  const rows = [[W("subject"), W("relation"), W("object"), W("facts", { n: "" }).trim(), W("proof")]];
  for (const l of visible().links) {
    const direct = node(l.s).arcs.concat(node(l.t).arcs).filter((a) => a.out && (a.other === l.s || a.other === l.t) && (a.e.s === l.s || a.e.s === l.t));
    const ev = [...new Set([...direct.flatMap((a) => a.e.ev), ...l.facts.flatMap((f) => node(f).ev)])];
    rows.push([nameOf(node(l.s)), linkLabel(l), nameOf(node(l.t)), l.facts.map((f) => nameOf(node(f))).join("；"), words(ev)]);
  }
  return "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
const saveCsv = () => offer(new Blob([csvText()], { type: "text/csv;charset=utf-8" }), ".csv");
