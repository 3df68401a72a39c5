// Claims over time, to be brushed with the mouse or moved with the keys. Gives: showTimeline.

const timeline = byId("timeline");
const UNITS = [
  { name: "day", length: 10, most: 70 }, { name: "month", length: 7, most: 160 }, { name: "year", length: 4, most: Infinity },
];
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const padded = (number) => String(number).padStart(2, "0");

// Every day, month or year from one date to another, as the beginning of an ISO date.
const stretch = (first, last, length) => {
  const buckets = [];
  const [at, end] = [new Date(`${(first + "-01-01").slice(0, 10)}T00:00:00Z`), last.slice(0, length)];
  for (let bucket = ""; bucket < end && buckets.length < 5000;) {
    bucket = at.toISOString().slice(0, length);
    buckets.push(bucket);
    if (length === 10) at.setUTCDate(at.getUTCDate() + 1);
    else if (length === 7) at.setUTCMonth(at.getUTCMonth() + 1, 1);
    else at.setUTCFullYear(at.getUTCFullYear() + 1, 0, 1);
  }
  return buckets;
};
const firstOf = (bucket) => (bucket + "-01-01").slice(0, 10);
const lastOf = (bucket) => {
  const [year, month] = bucket.split("-");
  return bucket.length === 10 ? bucket : bucket.length === 7 ? `${bucket}-${padded(lastDay(year, month))}` : `${year}-12-31`;
};

// The stretches of time, from the first dated claim to the last; fixed, whatever the filters leave.
const buckets = (() => {
  const dates = claims.map(dateOf).filter((date) => /^\d{4}(-\d\d){0,2}$/.test(date)).sort();
  if (!dates.length) return [];
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const days = (Date.parse(firstOf(last)) - Date.parse(firstOf(first))) / 864e5;
  const unit = days <= UNITS[0].most ? UNITS[0] : days / 30.4 <= UNITS[1].most ? UNITS[1] : UNITS[2];
  return stretch(first, lastOf(last), unit.length);
})();
const bucketAt = new Map(buckets.map((bucket, place) => [bucket, place]));
const placeOf = (date) => (buckets.length ? bucketAt.get(firstOf(date).slice(0, buckets[0].length)) : undefined);

// The brushed part as places of the first and the last bucket.
const brushed = () => {
  const from = state.from ? buckets.findIndex((bucket) => lastOf(bucket) >= state.from) : 0;
  const beyond = state.to ? buckets.findIndex((bucket) => firstOf(bucket) > state.to) : -1;
  return [from < 0 ? buckets.length - 1 : from, beyond < 0 ? buckets.length - 1 : Math.max(0, beyond - 1)];
};
const brush = (one, other) => {
  const [first, last] = one < other ? [one, other] : [other, one];
  const whole = first === 0 && last === buckets.length - 1;
  change({ from: whole ? "" : firstOf(buckets[first]), to: whole ? "" : lastOf(buckets[last]) });
};

const bars = svg("svg", { class: "bars", "aria-hidden": "true", preserveAspectRatio: "none", viewBox: `0 0 ${Math.max(buckets.length, 1)} 1` });
const chosen = el("div.chosen");
const handles = ["first", "last"].map((name, side) => {
  const handle = el("div.handle", { role: "slider", tabindex: "0", "aria-label": `${side ? "Last" : "First"} date shown`,
    "aria-valuemin": "0", "aria-valuemax": String(buckets.length - 1), "data-handle": name });
  handle.onkeydown = (event) => {
    const span = brushed();
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -1e6, End: 1e6 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const [low, high] = side ? [span[0], buckets.length - 1] : [0, span[1]];
    span[side] = Math.min(high, Math.max(low, span[side] + steps[event.key]));
    brush(...span);
  };
  return handle;
});
const field = el("div.field", bars, chosen, handles);
const caption = el("div.caption", el("span", { id: "timeline-from" }), el("button.all", { type: "button", onclick: () => change({ from: "", to: "" }) }, "All dates"),
  el("span", { id: "timeline-to" }));

const pointedAt = (event) => {
  const box = field.getBoundingClientRect();
  return Math.min(buckets.length - 1, Math.max(0, Math.floor((event.clientX - box.left) / box.width * buckets.length)));
};
let drag = null; // {start, end} while the pointer is down
const placeBrush = ([first, last]) => {
  const part = (place) => `${100 * place / buckets.length}%`;
  chosen.style.left = part(first);
  chosen.style.width = part(last + 1 - first);
  handles[0].style.left = part(first);
  handles[1].style.left = part(last + 1);
};
field.onpointerdown = (event) => {
  if (event.target.classList.contains("handle")) {
    const span = brushed();
    drag = { start: event.target === handles[0] ? span[1] : span[0], end: event.target === handles[0] ? span[0] : span[1] };
  } else drag = { start: pointedAt(event), end: pointedAt(event) };
  field.setPointerCapture(event.pointerId);
  placeBrush([Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)]);
};
field.onpointermove = (event) => {
  const place = pointedAt(event);
  field.title = `${showDate(buckets[place])}: ${plural(counted[place] ?? 0, "claim")}`;
  if (!drag) return;
  drag.end = place;
  placeBrush([Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)]);
};
field.onpointerup = () => {
  if (drag) brush(drag.start, drag.end);
  drag = null;
};
field.onpointercancel = () => { drag = null; showTimeline(); };

// Bars of claims, those on top that reject what they are about; a square root, or one busy month flattens all others.
let counted = [];
const showTimeline = () => {
  timeline.hidden = buckets.length < 2;
  if (timeline.hidden) return;
  if (!timeline.children.length) timeline.append(field, caption);
  counted = new Array(buckets.length).fill(0);
  const against = new Array(buckets.length).fill(0);
  claims.forEach((claim, index) => {
    const place = current.undated[index] ? placeOf(dateOf(claim)) : undefined;
    if (place === undefined) return;
    counted[place] += 1;
    if (claim.contests) against[place] += 1;
  });
  const most = Math.sqrt(Math.max(1, ...counted));
  const bar = (place, from, to, colour) => svg("rect", { x: place + 0.12, width: 0.76, y: 1 - to, height: to - from, fill: colour });
  bars.replaceChildren(...counted.flatMap((count, place) => {
    if (!count) return [];
    const height = Math.max(0.06, Math.sqrt(count) / most);
    const split = height * (1 - against[place] / count);
    return [bar(place, 0, split, mixed(theme().quiet, theme().ground, 0.45)), against[place] ? bar(place, split, height, theme().contest) : null].filter(Boolean);
  }));
  const span = brushed();
  placeBrush(span);
  handles.forEach((handle, side) => {
    handle.setAttribute("aria-valuenow", String(span[side]));
    handle.setAttribute("aria-valuetext", showDate(buckets[span[side]]));
  });
  byId("timeline-from").textContent = showDate(buckets[span[0]], true);
  byId("timeline-to").textContent = showDate(buckets[span[1]], true);
  caption.querySelector(".all").hidden = !state.from && !state.to;
};
