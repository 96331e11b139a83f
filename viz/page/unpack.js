"use strict";
// The graph behind the picture: JSON, deflated (zlib) and base64 in the page.

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
  let raw;
  if (typeof DecompressionStream === "function") {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    raw = new Uint8Array(await new Response(stream).arrayBuffer());
  } else {
    raw = inflate(bytes.subarray(2));
  }
  return JSON.parse(new TextDecoder().decode(raw));
}

// RFC 1951, for browsers without DecompressionStream.
function inflate(bytes) {
  const LENGTH = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const FAR = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  let at = 0, hold = 0, held = 0, size = 0, out = new Uint8Array(1 << 16);

  const bits = (n) => {
    while (held < n) { hold |= bytes[at++] << held; held += 8; }
    const value = hold & ((1 << n) - 1);
    hold >>>= n; held -= n;
    return value;
  };
  const put = (byte) => {
    if (size === out.length) { const more = new Uint8Array(size * 2); more.set(out); out = more; }
    out[size++] = byte;
  };
  const table = (lengths) => {
    const count = new Uint16Array(16), start = new Uint16Array(16), symbols = [];
    for (const n of lengths) count[n]++;
    count[0] = 0;
    for (let i = 1; i < 16; i++) start[i] = start[i - 1] + count[i - 1];
    lengths.forEach((n, symbol) => { if (n) symbols[start[n]++] = symbol; });
    return { count, symbols };
  };
  const symbol = ({ count, symbols }) => {
    let code = 0, first = 0, index = 0;
    for (let n = 1; n < 16; n++) {
      code |= bits(1);
      if (code - count[n] < first) return symbols[index + code - first];
      index += count[n];
      first = (first + count[n]) << 1;
      code <<= 1;
    }
    throw new Error("bad code");
  };
  const fixed = () => {
    const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
    return [table(lengths), table(new Array(30).fill(5))];
  };
  const dynamic = () => {
    const literals = bits(5) + 257, distances = bits(5) + 1, codes = bits(4) + 4;
    const first = new Array(19).fill(0);
    for (let i = 0; i < codes; i++) first[ORDER[i]] = bits(3);
    const codeTable = table(first), lengths = [];
    while (lengths.length < literals + distances) {
      const s = symbol(codeTable);
      if (s < 16) lengths.push(s);
      else {
        const value = s === 16 ? lengths[lengths.length - 1] : 0;
        for (let n = s === 16 ? 3 + bits(2) : s === 17 ? 3 + bits(3) : 11 + bits(7); n > 0; n--) lengths.push(value);
      }
    }
    return [table(lengths.slice(0, literals)), table(lengths.slice(literals))];
  };

  for (let last = 0; !last;) {
    last = bits(1);
    const type = bits(2);
    if (type === 0) {
      hold = held = 0;
      const n = bytes[at] | (bytes[at + 1] << 8);
      at += 4;
      for (let i = 0; i < n; i++) put(bytes[at++]);
      continue;
    }
    const [literal, distance] = type === 1 ? fixed() : dynamic();
    for (let s = symbol(literal); s !== 256; s = symbol(literal)) {
      if (s < 256) { put(s); continue; }
      const n = LENGTH[s - 257] + bits(LENGTH_BITS[s - 257]);
      const d = symbol(distance);
      const back = FAR[d] + bits(d < 2 ? 0 : (d >> 1) - 1);
      for (let i = 0; i < n; i++) put(out[size - back]);
    }
  }
  return out.subarray(0, size);
}
