"use strict";
// Search as one types: part of the Chinese name, full pinyin or initials, English, alias (tom-select).

let options = null;
function searchable() {
  if (options) return options;
  options = S.graph.nodes.map((n) => {
    const words = n.py.split(" ");
    const also = Array.isArray(n.props.aliases) ? n.props.aliases.join(" ") : "";
    return {
      value: String(n.i), zh: n.name[0].toLowerCase(), en: n.name[1].toLowerCase(), also: also.toLowerCase(), place: n.under.join("").toLowerCase(),
      full: words.join(""), initials: words.map((w) => w[0] || "").join(""), weight: 1 / (2 + n.cls.column / 20 + (n.cls.palette === "other" ? 1 : 0)),
      drawn: 0,
    };
  });
  return options;
}

function rate(item, q) {
  const tight = q.replace(/\s+/g, "");
  const at = (text, whole, start, inside) => {
    if (!text) return 0;
    if (text === q || text === tight) return whole;
    if (text.startsWith(q) || text.startsWith(tight)) return start - Math.min(0.9, text.length / 100);
    return text.includes(q) || text.includes(tight) ? inside - Math.min(0.9, text.length / 100) : 0;
  };
  const best = Math.max(at(item.zh, 10, 8, 7), at(item.full, 9, 7, tight.length > 3 ? 5 : 0), at(item.initials, 8.5, 6.5, tight.length > 2 ? 4.5 : 0),
    at(item.en, 9, 7, tight.length > 2 ? 5 : 0), at(item.also, 7, 6, 5.5), at(item.place + item.zh, 6, 5, 4));
  return best ? best + item.weight : 0;
}

function picker(input, onPick, chosen) {
  const select = new TomSelect(input, {
    options: searchable(), items: chosen === null || chosen === undefined ? [] : [String(chosen)],
    valueField: "value", searchField: ["zh"], maxItems: 1, maxOptions: 40, create: false, openOnFocus: false, selectOnTab: true,
    closeAfterSelect: true, hidePlaceholder: true, loadThrottle: null, refreshThrottle: 60,
    score: (q) => { const wanted = q.trim().toLowerCase(); return (item) => (wanted ? rate(item, wanted) : 0); },
    render: {
      option: (item) => {
        const n = node(Number(item.value));
        return h("div", {}, chip(n.cls), h("b", {}, nameOf(n)), h("span", { class: "soft" }, n.under[0] || say(n.cls.label)));
      },
      item: (item) => h("div", {}, nameOf(node(Number(item.value)))),
      no_results: () => h("div", { class: "no-results" }, W("none_found")),
    },
    onChange: (value) => { if (value !== "") onPick(Number(value)); },
  });
  return select;
}
