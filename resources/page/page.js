"use strict";
// The chart of a trace in a canvas. A place is a pair of a time (ns) and a step, which tells apart what happens at one time;
// pos() lays places out from left to right as the chosen axis wants.
const data = JSON.parse(document.getElementById("data").textContent), words = data.words;
const $ = id => document.getElementById(id);
const chart = $("chart"), canvas = $("canvas"), tip = $("tip"), space = $("space"), told = $("told");
const STRIP = 26, RULER = 28, strip = data.control.length && data.every === 1 ? STRIP : 0, top0 = strip + RULER;
let axis = data.axis, perStep = 0, perNs = 1, from = 0, scale = 1, names = 140, row = 40, hits = [], now = 0, colors = {}, hues = [], font = "";

// Fields of a span: start, its step, end, its step, state, line, late, labels (longest first), number of spans, shares of running and blocked.
const RUNNING = 0, BLOCKED = 1, READY = 2;

function readColors() {
  const style = getComputedStyle(document.body);
  for (const name of ["ground","text","dim","line","row","head","thread","blocked","hatch","edge","blockedText","plate","late","lateEdge",
                      "lateText","onTask","playhead","wake","cancel","await","submit"])
    colors[name] = style.getPropertyValue("--" + name).trim();
  hues = [];
  for (let i = 0, hue; (hue = style.getPropertyValue("--hue" + i).trim()); i++) hues.push(hue);
  font = style.fontFamily;
}
const colorOf = lane => lane.thread ? colors.thread : hues[lane.hue % hues.length];
const pos = (t, s) => t * perNs + s * perStep;
const total = () => Math.max(1e-6, pos(data.end, data.steps));
const x = (t, s) => names + (pos(t, s) - from) * scale;
const inside = () => Math.max(50, chart.clientWidth - names);

function setAxis(kind) {
  axis = kind;
  const steps = Math.max(1, data.steps), width = Math.max(300, inside());
  perNs = kind === "steps" ? 0 : 1;
  const share = Math.min(0.6, steps * 44 / width);
  perStep = kind === "steps" ? 1 : kind === "time" ? 0 : data.end > 0 ? share / (1 - share) * data.end / steps : 1;
  fit();
}
function show(a, b) {
  const margin = (b - a) * 0.02;
  from = a - margin;
  scale = inside() / Math.max(1e-9, b - a + 2 * margin);
  clamp();
  draw();
}
function fit() {
  if (data.range) show(pos(data.range[0], data.range[1]), pos(data.range[2], data.range[3]));
  else show(0, total());
}
function clamp() {
  scale = Math.min(Math.max(scale, inside() / (total() * 1.04)), inside() / Math.max(1e-6, Math.min(total(), 4 * perNs + perStep / 8)));
  from = Math.min(Math.max(from, -0.02 * total()), 1.02 * total() - inside() / scale);
}
function zoom(factor, at) {
  const fixed = from + (at - names) / scale;
  scale *= factor; clamp(); from = fixed - (at - names) / scale; clamp(); draw();
}
function pan(px) { from += px / scale; clamp(); draw(); }

function time(ns, digits = 6) {
  if (ns === 0) return "0 s";
  const a = Math.abs(ns);
  const [unit, size] = a >= 999950000 ? ["s", 1e9] : a >= 999950 ? ["ms", 1e6] : a >= 1000 ? ["µs", 1e3] : ["ns", 1];
  return parseFloat((ns / size).toPrecision(digits)) + " " + unit;
}
function word(name, ...values) { return (words[name] || name).replace(/%(\d)/g, (all, n) => values[n - 1]); }

function hatch(c, x0, y, w, h, color) {
  c.save(); c.beginPath(); c.rect(x0, y, w, h); c.clip();
  c.fillStyle = color ? colors.ground : colors.blocked; c.fillRect(x0, y, w, h);
  if (color) { c.globalAlpha = 0.35; c.fillStyle = color; c.fillRect(x0, y, w, h); c.globalAlpha = 1; }
  c.strokeStyle = color || colors.hatch; c.lineWidth = 3; c.beginPath();
  for (let i = Math.floor((x0 - h) / 11) * 11; i < x0 + w; i += 11) { c.moveTo(i, y + h); c.lineTo(i + h, y); }
  c.stroke(); c.restore();
  c.strokeStyle = color || colors.edge; c.lineWidth = 2; c.strokeRect(x0 + 1, y + 1, Math.max(0, w - 2), h - 2);
}
/** The longest of the labels that fits. */
function label(c, texts, x0, y, w, color, plate) {
  x0 = Math.max(x0, names); w = Math.min(w, chart.clientWidth - x0);
  c.font = (plate ? "bold " : "") + "12px " + font;
  for (const text of texts) {
    const tw = c.measureText(text).width, cx = x0 + w / 2;
    if (tw > w - 8) continue;
    if (plate) { c.fillStyle = colors.plate; c.fillRect(cx - tw / 2 - 5, y - 9, tw + 10, 18); }
    c.fillStyle = color; c.textAlign = "center"; c.fillText(text, cx, y); c.textAlign = "left";
    return;
  }
}
function cut(c, text, width) {
  if (c.measureText(text).width <= width) return text;
  while (text.length > 1 && c.measureText(text + "…").width > width) text = text.slice(0, -1);
  return text + "…";
}
function first(spans, position) {
  let low = 0, high = spans.length;
  while (low < high) { const m = (low + high) >> 1; pos(spans[m][2], spans[m][3]) < position ? low = m + 1 : high = m; }
  return low;
}
function drawSpan(c, lane, s, a, b, y, by, bar) {
  const color = colorOf(lane), middle = by + bar / 2;
  if (s[8] > 1) { c.fillStyle = color; c.globalAlpha = 0.35 + 0.65 * Math.min(1, s[9] + s[10]); c.fillRect(a, by, b - a, bar); c.globalAlpha = 1; return; }
  if (s[4] === RUNNING) {
    c.fillStyle = color; c.fillRect(a, by, b - a, bar);
    label(c, s[7], a, middle, b - a, lane.thread ? colors.ground : colors.onTask);
  } else if (s[4] === BLOCKED) {
    hatch(c, a, by, b - a, bar, lane.alone ? color : "");
    label(c, s[7], a, middle, b - a, lane.alone ? colors.text : colors.blockedText, true);
  } else if (s[4] === READY) {
    const late = s[6] >= 1e6;
    c.fillStyle = late ? colors.late : colors.head; c.fillRect(a, by + 3, b - a, bar - 6);
    c.strokeStyle = late ? colors.lateEdge : colors.dim; c.lineWidth = late ? 2 : 1; c.setLineDash(late ? [6, 3] : [2, 3]);
    c.strokeRect(a + 1, by + 4, Math.max(0, b - a - 2), bar - 8); c.setLineDash([]);
    label(c, s[7], a, middle, b - a, late ? colors.lateText : colors.dim);
  } else {
    c.strokeStyle = color; c.globalAlpha = 0.6; c.lineWidth = 1.5; c.beginPath(); c.moveTo(a, middle); c.lineTo(b, middle); c.stroke(); c.globalAlpha = 1;
    if (bar > 26) label(c, s[7], a, middle - 9, b - a, colors.dim);
  }
}
function draw() {
  const ratio = window.devicePixelRatio || 1, w = chart.clientWidth, h = chart.clientHeight;
  canvas.width = w * ratio; canvas.height = h * ratio; canvas.style.width = w + "px"; canvas.style.height = h + "px";
  row = Math.max(24, Math.min(72, Math.floor((h - top0) / Math.max(1, data.lanes.length))));
  space.style.height = Math.max(0, data.lanes.length * row + top0 - h) + "px";
  const c = canvas.getContext("2d");
  c.scale(ratio, ratio); c.textBaseline = "middle";
  c.fillStyle = colors.ground; c.fillRect(0, 0, w, h);
  hits = [];
  const y0 = top0 - chart.scrollTop, begin = Math.max(0, Math.floor(chart.scrollTop / row));
  for (let i = begin; i < data.lanes.length; i++) {
    const y = y0 + i * row, lane = data.lanes[i];
    if (y > h) break;
    if (i % 2) { c.fillStyle = colors.row; c.fillRect(0, y, w, row); }
    const bar = Math.min(row - 6, 44), by = y + (row - bar) / 2;
    c.save(); c.beginPath(); c.rect(names, top0, w - names, h - top0); c.clip();
    for (let k = first(lane.spans, from); k < lane.spans.length; k++) {
      const s = lane.spans[k];
      let a = x(s[0], s[1]), b = x(s[2], s[3]);
      if (a > w) break;
      if (s[4] < READY) b = Math.max(b, a + 1.5);
      a = Math.max(a, names - 20); b = Math.min(b, w + 20);
      hits.push([a, b, y, y + row, lane, s]);
      drawSpan(c, lane, s, a, b, y, by, bar);
    }
    c.restore();
    drawName(c, lane, y);
  }
  drawLinks(c, w, h, y0);
  drawHeader(c, w, h);
}
function drawName(c, lane, y) {
  const left = 6 + 14 * lane.depth, two = row >= 34 && lane.function;
  c.fillStyle = colorOf(lane); c.fillRect(left, y + 6, 4, row - 12);
  c.fillStyle = colors.text; c.font = (lane.thread ? "bold " : "") + "13px " + font;
  c.fillText(cut(c, lane.name, names - left - 18), left + 10, y + row / 2 - (two ? 8 : 0));
  if (!two) return;
  c.fillStyle = colors.dim; c.font = "11px " + font;
  c.fillText(cut(c, lane.function, names - left - 18), left + 10, y + row / 2 + 9);
}
/** Arrows, unless there are too many to be told apart. */
function drawLinks(c, w, h, y0) {
  const seen = data.links.filter(l => { const at = x(l[3], l[4]); return at >= names && at <= w; });
  if (seen.length > 120) return;
  const bar = Math.min(row - 6, 44), kinds = ["dim", "wake", "await", "cancel", "submit"];
  c.save(); c.beginPath(); c.rect(names, top0, w - names, h - top0); c.clip();
  for (const [kind, a, b, t, s] of seen) {
    if (a === b) continue;
    const down = b > a, at = x(t, s);
    const ya = y0 + a * row + row / 2 + (down ? bar / 2 : -bar / 2), yb = y0 + b * row + row / 2 + (down ? -bar / 2 : bar / 2);
    c.strokeStyle = c.fillStyle = colors[kinds[kind]]; c.lineWidth = 1.3; c.setLineDash(kind === 1 ? [2, 3] : kind === 2 ? [5, 3] : []);
    c.beginPath(); c.moveTo(at, ya); c.lineTo(at, yb); c.stroke(); c.setLineDash([]);
    c.beginPath(); c.moveTo(at, yb); c.lineTo(at - 3.5, yb + (down ? -7 : 7)); c.lineTo(at + 3.5, yb + (down ? -7 : 7)); c.fill();
  }
  c.restore();
}
/** Where a time lies: before the steps that begin at it, but within a step that lasts. */
function placeOf(t) {
  let low = 0, high = data.control.length;
  while (low < high) { const m = (low + high) >> 1; data.control[m][0] < t ? low = m + 1 : high = m; }
  if (low > 0 && t < data.control[low - 1][2]) return pos(t, data.control[low - 1][1]);
  return pos(t, low < data.control.length ? data.control[low][1] : data.steps);
}
function drawHeader(c, w, h) {
  c.fillStyle = colors.ground; c.fillRect(0, 0, w, top0);
  c.font = "12px " + font;
  if (strip) {
    c.fillStyle = colors.dim; c.fillText(cut(c, word("control"), names - 14), 8, STRIP / 2 + 1);
    c.save(); c.beginPath(); c.rect(names, 0, w - names, STRIP); c.clip();
    for (const [t, s, end, laneIndex, state] of data.control) {
      const a = x(t, s), b = Math.max(x(end, s + 1), a + 1.5), lane = data.lanes[laneIndex];
      if (b < names || a > w || !lane) continue;
      if (state === BLOCKED && !lane.alone) hatch(c, a, 3, b - a, STRIP - 6); else { c.fillStyle = colorOf(lane); c.fillRect(a, 3, b - a, STRIP - 6); }
      label(c, [lane.name], a, STRIP / 2, b - a, state === BLOCKED ? colors.blockedText : lane.thread ? colors.ground : colors.onTask, state === BLOCKED && !lane.alone);
    }
    c.restore();
  }
  const yr = strip + RULER / 2;
  c.fillStyle = colors.dim; c.textAlign = "left"; c.font = "12px " + font; c.fillText(cut(c, word(axis === "steps" ? "stepsName" : "timeName"), names - 14), 8, yr);
  const tick = (at, text) => {
    c.strokeStyle = colors.line; c.lineWidth = 1; c.beginPath(); c.moveTo(Math.round(at) + 0.5, strip + 6); c.lineTo(Math.round(at) + 0.5, top0); c.stroke();
    c.fillStyle = colors.text; c.fillText(text, at + 4, yr);
  };
  let last = -1e9;
  const put = (at, text) => { if (at >= names - 1 && at < w - 20 && at - last >= 64) { tick(at, text); last = at; } };
  if (axis === "steps") { for (const [t, s] of data.control) put(x(t, s), String(s + 1)); }
  else {
    // Round times, as many as there is room for where time takes the most of it.
    const span = inside() / scale / (perNs || 1), raw = span / Math.max(2, inside() / 110), size = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1))));
    const each = Math.max(1, [1, 2, 5, 10].map(n => n * size).find(n => n >= raw)), until = from + inside() / scale;
    // Where the step that is visible first has time begin.
    let low = 0, high = data.control.length;
    while (low < high) { const m = (low + high) >> 1; pos(data.control[m][0], data.control[m][1]) <= from ? low = m + 1 : high = m; }
    const begin = low ? data.control[low - 1] : [0, 0];
    let t = Math.floor(Math.max(begin[0], begin[0] + (from - pos(begin[0], begin[1]) - perStep) / perNs) / each) * each;
    for (let n = 0; t <= data.end && n < 20000; t += each, n++) { const at = placeOf(t); if (at > until) break; put(names + (at - from) * scale, time(t, 4)); }
  }
  c.strokeStyle = colors.line; c.lineWidth = 1; c.beginPath(); c.moveTo(names + 0.5, 0); c.lineTo(names + 0.5, h); c.moveTo(0, top0 + 0.5); c.lineTo(w, top0 + 0.5); c.stroke();
  if (now) {
    const at = x(data.told[now - 1][0], data.told[now - 1][1]);
    if (at >= names && at <= w) { c.strokeStyle = colors.playhead; c.lineWidth = 2; c.beginPath(); c.moveTo(at, 0); c.lineTo(at, h); c.stroke(); }
  }
}

function hover(event) {
  const box = canvas.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
  let best = null;
  if (py > top0) for (const hit of hits) if (px >= hit[0] - 2 && px <= hit[1] + 2 && py >= hit[2] && py < hit[3] && px > names && (!best || hit[1] - hit[0] < best[1] - best[0])) best = hit;
  if (!best) { tip.style.display = "none"; return; }
  const [, , , , lane, s] = best, name = document.createElement("b");
  name.textContent = lane.name + (lane.function ? " – " + lane.function : "");
  const lines = [s[8] > 1 ? word("several", s[8]) : words.states[s[4]] + (s[7].length && s[4] !== RUNNING ? ": " + s[7][0] : "")];
  if (s[5]) lines.push(word("line", s[5]));
  lines.push(word("fromTo", time(s[0]), time(s[2]), time(s[2] - s[0])));
  if (s[6] >= 1e6) lines.push(word("lateBy", time(s[6])));
  tip.replaceChildren(name, lines.join("\n"));
  tip.style.display = "block";
  tip.style.left = Math.max(4, Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8)) + "px";
  tip.style.top = Math.max(4, Math.min(event.clientY + 16, innerHeight - tip.offsetHeight - 8)) + "px";
}

/** Sentence `number` (from 1; 0: none): its line over the chart, its lane in view. */
function tell(number) {
  if (told.children[now - 1]) told.children[now - 1].classList.remove("now");
  now = Math.min(Math.max(number, 0), data.told.length);
  if (now) {
    const item = told.children[now - 1], [t, s, lane] = data.told[now - 1], at = x(t, s);
    item.classList.add("now");
    item.scrollIntoView({ block: "nearest" });
    if (at < names || at > chart.clientWidth - 10) { from = pos(t, s) - inside() / scale / 3; clamp(); }
    if (lane >= 0) {
      const y = lane * row;
      if (y < chart.scrollTop) chart.scrollTop = y;
      else if (y + row > chart.scrollTop + chart.clientHeight - top0) chart.scrollTop = y + row - chart.clientHeight + top0;
    }
  }
  draw();
}
data.told.forEach((sentence, i) => {
  const item = document.createElement("li");
  item.textContent = sentence[3];
  item.tabIndex = -1;
  item.onclick = () => tell(i + 1);
  told.append(item);
});

const fingers = new Map();
canvas.addEventListener("pointerdown", e => { fingers.set(e.pointerId, [e.clientX, e.clientY]); canvas.setPointerCapture(e.pointerId); chart.focus(); });
for (const kind of ["pointerup", "pointercancel"]) canvas.addEventListener(kind, e => fingers.delete(e.pointerId));
canvas.addEventListener("pointermove", e => {
  const before = fingers.get(e.pointerId);
  if (before && fingers.size === 1) { pan(before[0] - e.clientX); chart.scrollTop += before[1] - e.clientY; }
  if (before && fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== e.pointerId)[1], was = Math.abs(before[0] - other[0]), is = Math.abs(e.clientX - other[0]);
    if (was > 8 && is > 8) zoom(is / was, (e.clientX + other[0]) / 2 - canvas.getBoundingClientRect().left);
  }
  if (before) fingers.set(e.pointerId, [e.clientX, e.clientY]);
  hover(e);
});
canvas.addEventListener("pointerleave", () => tip.style.display = "none");
canvas.addEventListener("wheel", e => {
  if (e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) pan(e.deltaX || e.deltaY);
  else if (e.altKey) chart.scrollTop += e.deltaY;
  else zoom(Math.pow(1.0015, -e.deltaY), e.offsetX);
  hover(e);
  e.preventDefault();
}, { passive: false });
chart.addEventListener("scroll", draw);
const middle = () => names + inside() / 2;
const keys = { w: () => zoom(1.4, middle()), s: () => zoom(1 / 1.4, middle()), f: fit, a: () => pan(-0.15 * inside()), d: () => pan(0.15 * inside()),
               arrowright: () => tell(now + 1), arrowleft: () => tell(now - 1), arrowdown: () => chart.scrollTop += row, arrowup: () => chart.scrollTop -= row,
               home: () => tell(1), end: () => tell(data.told.length), escape: () => tell(0) };
document.addEventListener("keydown", e => {
  const slot = keys[e.key.toLowerCase()];
  if (!slot || e.ctrlKey || e.metaKey || e.altKey || e.target.tagName === "SELECT") return;
  slot(); e.preventDefault();
});
$("in").onclick = keys.w;
$("out").onclick = keys.s;
$("fit").onclick = fit;
$("back").onclick = keys.arrowleft;
$("next").onclick = keys.arrowright;
$("theme").onclick = () => {
  const body = document.body.classList, dark = body.contains("light");
  body.remove("light", "dark", "contrast"); body.add(dark ? "dark" : "light");
  readColors(); draw();
};
for (const item of document.querySelectorAll("[data-word]")) item.textContent = word(item.dataset.word);
for (const item of document.querySelectorAll("[data-title]")) { item.title = word(item.dataset.title); item.setAttribute("aria-label", item.title); }
for (const kind of ["running", "blocked", "ready", "late", "waiting"]) {
  const item = document.createElement("span"), sample = document.createElement("i");
  sample.className = kind;
  item.append(sample, word("legend_" + kind));
  $("legend").append(item);
}
chart.setAttribute("aria-label", word("chart", data.lanes.length));
$("story").hidden = $("back").hidden = $("next").hidden = !data.told.length;
$("axis").value = axis;
$("axis").onchange = e => setAxis(e.target.value);
addEventListener("resize", () => { clamp(); draw(); });
readColors();
const pen = canvas.getContext("2d");
pen.font = "bold 13px " + font;
names = Math.min(260, Math.max(110, ...data.lanes.slice(0, 300).map(l => 30 + 14 * l.depth + Math.max(pen.measureText(l.name).width, 0.85 * pen.measureText(l.function).width))));
setAxis(axis);
