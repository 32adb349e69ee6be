#include "ui/export/html_template.h"

namespace coroscope::exporter {

const char* const kHtmlTemplate = R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Coroscope">
<title>%TITLE%</title>
<style>
html, body { margin: 0; height: 100%; }
body { display: flex; flex-direction: column; font: 14px "DejaVu Sans", "Noto Sans", "Noto Sans CJK SC", sans-serif;
       background: var(--ground); color: var(--text); }
body.light { --ground: #fff; --text: #1c2128; --dim: #59626e; --line: #c3cad3; --row: #f6f7f9; --head: #e9edf3; }
body.dark { --ground: #1b1e24; --text: #eceff4; --dim: #a9b3c1; --line: #4a5361; --row: #20242b; --head: #2a303a; }
header { display: flex; gap: 12px; align-items: center; padding: 8px 12px; flex-wrap: wrap; }
h1 { font-size: 18px; margin: 0 auto 0 0; }
button, select { font: inherit; color: inherit; background: var(--head); border: 1px solid var(--line); border-radius: 4px;
                 padding: 3px 10px; }
#chart { flex: 1; min-height: 0; position: relative; overflow-y: auto; outline: none; }
#chart:focus-visible { outline: 2px solid #0b5fff; outline-offset: -2px; }
canvas { display: block; position: sticky; top: 0; touch-action: none; }
#tip { position: fixed; pointer-events: none; background: var(--head); border: 1px solid var(--line); border-radius: 4px;
       padding: 6px 10px; max-width: 420px; display: none; box-shadow: 0 2px 8px #0006; z-index: 2; white-space: pre-line; }
footer { padding: 6px 12px; color: var(--dim); font-size: 12px; }
</style>
</head>
<body class="%THEME%">
<header><h1>%TITLE%</h1>
<label>Axis <select id="axis"><option value="elastic">elastic</option><option value="time">time</option>
<option value="steps">steps</option></select></label>
<button id="in" title="W">+</button><button id="out" title="S">&minus;</button><button id="fit" title="F">Fit</button>
</header>
<div id="chart" tabindex="0" role="img" aria-label="Gantt chart of tasks"><canvas id="canvas"></canvas><div id="space"></div></div>
<div id="tip" role="tooltip"></div>
<footer id="foot">Wheel: zoom. Drag: pan. Keys: W S zoom, A D pan, F fit.</footer>
<script id="data" type="application/json">%DATA%</script>
<script>
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const dark = document.body.classList.contains("dark");
const hues = dark ? ["#4aa8e0","#e69f00","#2fc495","#e08fbf","#86cdf5","#ab95dd","#c5c55a","#66c7bb"]
                  : ["#0072b2","#b87a00","#00805e","#a83f80","#2a8fc7","#6a51a3","#7a7a1f","#2b8f84"];
const css = name => getComputedStyle(document.body).getPropertyValue(name).trim();
const chart = document.getElementById("chart"), canvas = document.getElementById("canvas");
const tip = document.getElementById("tip"), space = document.getElementById("space");
const stateNames = ["running", "blocked", "ready", "waiting", "ended"];
const top0 = 34;
let axis = data.axis, perStep = 0, perNs = 1, from = 0, scale = 1, names = 140, row = 40, hits = [];

function setAxis(kind) {
  axis = kind;
  const steps = Math.max(1, data.steps), width = Math.max(300, chart.clientWidth - names);
  perNs = kind === "steps" ? 0 : 1;
  const share = Math.min(0.6, steps * 44 / width);
  perStep = kind === "steps" ? 1 : kind === "time" ? 0 : data.end > 0 ? share / (1 - share) * data.end / steps : 1;
  fit();
}
const pos = (t, s) => t * perNs + s * perStep;
const total = () => Math.max(1e-6, pos(data.end, data.steps));
function fit() {
  const a = data.range ? pos(data.range[0], data.range[1]) : 0, b = data.range ? pos(data.range[2], data.range[3]) : total();
  const margin = (b - a) * 0.02;
  from = a - margin;
  scale = (chart.clientWidth - names) / Math.max(1e-9, b - a + 2 * margin);
  draw();
}
function clamp() {
  const width = chart.clientWidth - names;
  scale = Math.max(scale, width / (total() * 1.04));
  from = Math.min(Math.max(from, -0.02 * total()), 1.02 * total() - width / scale);
}
function zoom(factor, x) {
  const at = from + (x - names) / scale;
  scale *= factor; clamp(); from = at - (x - names) / scale; clamp(); draw();
}
function time(ns) {
  if (ns === 0) return "0 s";
  const a = Math.abs(ns);
  const [unit, size] = a >= 999950000 ? ["s", 1e9] : a >= 999950 ? ["ms", 1e6] : a >= 1000 ? ["µs", 1e3] : ["ns", 1];
  return parseFloat((ns / size).toPrecision(6)) + " " + unit;
}
// Fields of a span: start, its step, end, its step, state, line, late, text, number of spans, shares.
const x = (t, s) => names + (pos(t, s) - from) * scale;
function hatch(c, x0, y, w, h) {
  c.save(); c.beginPath(); c.rect(x0, y, w, h); c.clip();
  c.fillStyle = dark ? "#8e2a24" : "#f4b6ae"; c.fillRect(x0, y, w, h);
  c.strokeStyle = dark ? "#ff8a80" : "#b3261e"; c.lineWidth = 3; c.beginPath();
  for (let i = Math.floor((x0 - h) / 11) * 11; i < x0 + w; i += 11) { c.moveTo(i, y + h); c.lineTo(i + h, y); }
  c.stroke(); c.restore();
  c.strokeStyle = dark ? "#ff8a80" : "#8c1510"; c.lineWidth = 2; c.strokeRect(x0 + 1, y + 1, Math.max(0, w - 2), h - 2);
}
function label(c, text, x0, y, w, color, plate) {
  c.font = (plate ? "bold " : "") + "12px " + getComputedStyle(document.body).fontFamily;
  if (!text || c.measureText(text).width > w - 8) return;
  const tw = c.measureText(text).width, cx = x0 + w / 2;
  if (plate) { c.fillStyle = dark ? "#3a1210" : "#fff6f5"; c.fillRect(cx - tw / 2 - 5, y - 9, tw + 10, 18); }
  c.fillStyle = color; c.textAlign = "center"; c.fillText(text, cx, y); c.textAlign = "left";
}
function first(spans, position) {
  let low = 0, high = spans.length;
  while (low < high) { const m = (low + high) >> 1; pos(spans[m][2], spans[m][3]) < position ? low = m + 1 : high = m; }
  return low;
}
function draw() {
  const ratio = window.devicePixelRatio || 1, w = chart.clientWidth, h = chart.clientHeight;
  canvas.width = w * ratio; canvas.height = h * ratio; canvas.style.width = w + "px"; canvas.style.height = h + "px";
  row = Math.max(22, Math.min(72, Math.floor((h - top0) / Math.max(1, data.lanes.length))));
  space.style.height = Math.max(0, data.lanes.length * row + top0 - h) + "px";
  const c = canvas.getContext("2d");
  c.scale(ratio, ratio); c.textBaseline = "middle";
  c.fillStyle = css("--ground"); c.fillRect(0, 0, w, h);
  hits = [];
  const y0 = top0 - chart.scrollTop, begin = Math.max(0, Math.floor(-(y0 - top0) / row));
  for (let i = begin; i < data.lanes.length; i++) {
    const y = y0 + i * row, lane = data.lanes[i];
    if (y > h) break;
    if (i % 2) { c.fillStyle = css("--row"); c.fillRect(0, y, w, row); }
    const color = hues[lane.hue % hues.length], bar = Math.min(row - 6, 44), by = y + (row - bar) / 2;
    c.save(); c.beginPath(); c.rect(names, top0, w - names, h - top0); c.clip();
    for (let k = first(lane.spans, from); k < lane.spans.length; k++) {
      const s = lane.spans[k];
      let a = x(s[0], s[1]), b = x(s[2], s[3]);
      if (a > w) break;
      if (s[4] < 2) b = Math.max(b, a + 1.5);
      a = Math.max(a, names - 20); b = Math.min(b, w + 20);
      hits.push([a, b, y, y + row, lane, s]);
      if (s[8] > 1) { c.fillStyle = color; c.globalAlpha = 0.35 + 0.65 * Math.min(1, s[9] + s[10]); c.fillRect(a, by, b - a, bar); c.globalAlpha = 1; continue; }
      if (s[4] === 0) { c.fillStyle = color; c.fillRect(a, by, b - a, bar); label(c, s[5] ? "line " + s[5] : "", a, by + bar / 2, b - a, dark ? "#0e1116" : "#fff"); }
      else if (s[4] === 1) { hatch(c, a, by, b - a, bar); label(c, s[7], a, by + bar / 2, b - a, dark ? "#ffd9d4" : "#7d0a0a", true); }
      else if (s[4] === 2) {
        const late = s[6] >= 1e6;
        c.fillStyle = late ? (dark ? "#4a3a08" : "#fff0c2") : css("--head"); c.fillRect(a, by + 3, b - a, bar - 6);
        c.strokeStyle = late ? (dark ? "#ffc94d" : "#a86a00") : css("--dim"); c.lineWidth = late ? 2 : 1; c.setLineDash(late ? [6, 3] : [2, 3]);
        c.strokeRect(a + 1, by + 4, Math.max(0, b - a - 2), bar - 8); c.setLineDash([]);
        if (late) label(c, s[7], a, by + bar / 2, b - a, dark ? "#ffdc8a" : "#7a4b00");
      } else {
        c.strokeStyle = color; c.globalAlpha = 0.6; c.lineWidth = 1.5; c.beginPath(); c.moveTo(a, by + bar / 2); c.lineTo(b, by + bar / 2); c.stroke(); c.globalAlpha = 1;
        if (bar > 26) label(c, s[7], a, by + bar / 2 - 9, b - a, css("--dim"));
      }
    }
    c.restore();
    c.fillStyle = color; c.fillRect(6, by + 2, 4, bar - 4);
    c.fillStyle = css("--text"); c.font = "13px " + getComputedStyle(document.body).fontFamily;
    let name = lane.name;
    while (name.length > 2 && c.measureText(name).width > names - 24) name = name.slice(0, -2) + "…";
    c.fillText(name, 16, y + row / 2);
  }
  ruler(c, w);
  c.strokeStyle = css("--line"); c.beginPath(); c.moveTo(names + 0.5, 0); c.lineTo(names + 0.5, h); c.moveTo(0, top0 + 0.5); c.lineTo(w, top0 + 0.5); c.stroke();
}
function ruler(c, w) {
  c.fillStyle = css("--ground"); c.fillRect(0, 0, w, top0);
  c.fillStyle = css("--text"); c.font = "12px " + getComputedStyle(document.body).fontFamily;
  let last = -1e9;
  // Ticks where something starts: what elastic time has in common with steps.
  for (const [t, s] of data.ticks) {
    const at = x(t, s);
    if (at < names || at > w - 30 || at - last < 80) continue;
    last = at;
    c.fillText(time(t), at + 4, top0 / 2);
    c.strokeStyle = css("--line"); c.beginPath(); c.moveTo(at + 0.5, 6); c.lineTo(at + 0.5, top0); c.stroke();
  }
}
function hover(event) {
  const box = canvas.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
  let best = null;
  for (const hit of hits) if (px >= hit[0] - 2 && px <= hit[1] + 2 && py >= hit[2] && py < hit[3] && px > names && (!best || hit[1] - hit[0] < best[1] - best[0])) best = hit;
  if (!best) { tip.style.display = "none"; return; }
  const s = best[5];
  tip.textContent = best[4].name + (best[4].function ? " — " + best[4].function : "") + "\n" +
    (s[8] > 1 ? s[8] + " spans too short to be told apart; zoom in" : stateNames[s[4]] + (s[7] ? ": " + s[7] : "")) + "\n" +
    (s[5] ? "line " + s[5] + "\n" : "") + time(s[0]) + " to " + time(s[2]) + " (" + time(s[2] - s[0]) + ")" +
    (s[6] >= 1e6 ? "\nlate by " + time(s[6]) : "");
  tip.style.display = "block";
  tip.style.left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8) + "px";
  tip.style.top = Math.min(event.clientY + 16, innerHeight - tip.offsetHeight - 8) + "px";
}
let dragging = null;
canvas.addEventListener("pointerdown", e => { dragging = [e.clientX, from]; canvas.setPointerCapture(e.pointerId); });
canvas.addEventListener("pointerup", () => dragging = null);
canvas.addEventListener("pointermove", e => {
  if (dragging) { from = dragging[1] - (e.clientX - dragging[0]) / scale; clamp(); draw(); }
  hover(e);
});
canvas.addEventListener("pointerleave", () => tip.style.display = "none");
canvas.addEventListener("wheel", e => {
  if (e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) { from += (e.deltaX || e.deltaY) / scale; clamp(); draw(); }
  else zoom(Math.pow(1.0015, -e.deltaY), e.offsetX);
  e.preventDefault();
}, { passive: false });
chart.addEventListener("scroll", draw);
chart.addEventListener("keydown", e => {
  const middle = (chart.clientWidth + names) / 2, step = 0.15 * (chart.clientWidth - names) / scale;
  const keys = { w: () => zoom(1.4, middle), s: () => zoom(1 / 1.4, middle), f: fit,
                 a: () => { from -= step; clamp(); draw(); }, d: () => { from += step; clamp(); draw(); } };
  if (keys[e.key.toLowerCase()] && !e.ctrlKey && !e.metaKey) { keys[e.key.toLowerCase()](); e.preventDefault(); }
});
document.getElementById("in").onclick = () => zoom(1.4, (chart.clientWidth + names) / 2);
document.getElementById("out").onclick = () => zoom(1 / 1.4, (chart.clientWidth + names) / 2);
document.getElementById("fit").onclick = fit;
document.getElementById("axis").value = axis;
document.getElementById("axis").onchange = e => setAxis(e.target.value);
addEventListener("resize", () => { clamp(); draw(); });
names = Math.min(260, Math.max(110, ...data.lanes.slice(0, 300).map(l => 24 + 8 * l.name.length)));
setAxis(axis);
</script>
</body>
</html>
)html";

} // namespace coroscope::exporter
