// Colours for the reader's theme and a shape for each kind. Gives: theme, themed, outline, glyph, stroke.

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;
const isDark = () => darkQuery.matches && !printing;

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const mixed = (colour, other, part) => {
  const [one, two] = [channels(colour), channels(other)];
  return "#" + one.map((c, i) => Math.round(c + (two[i] - c) * part).toString(16).padStart(2, "0")).join("");
};
const faded = (colour, alpha) => `rgba(${channels(colour).join(",")},${alpha})`;

const THEMES = {
  light: { ground: "#fcfcfb", ink: "#1c2126", quiet: "#56606a", halo: "#fcfcfb", contest: "#A8327E" },
  dark: { ground: "#14171b", ink: "#e8ebee", quiet: "#a3adb7", halo: "#14171b", contest: "#f08cc8" },
};
const theme = () => THEMES[isDark() ? "dark" : "light"];

// Palette colours are made for white: on a dark ground thin lines need more light, and black must turn.
const themed = (colour) => {
  if (!isDark()) return colour;
  return colour === "#000000" ? "#e8ebee" : mixed(colour, "#ffffff", 0.32);
};
// What only ties stays behind what somebody says, on dark ground too.
const lineColour = (kind, colour) => (isDark() && (kind === "role" || kind === "link") && colour.toUpperCase() !== "#D55E00" ? "#6b757e" : themed(colour));
const outline = (colour) => mixed(colour, colour === "#000000" || (isDark() && colour !== "#e8ebee") ? "#ffffff" : "#000000", 0.4);

// Outlines on a square from -1 to 1, used on the canvas and in the legend alike.
const GLYPHS = {
  person: "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z",
  organisation: "M-.86-.86H.86V.86H-.86Z",
  country: "M1 0L.5.87H-.5L-1 0L-.5-.87H.5Z",
  group: "M.12 0A.56.56 0 1 1-1 0A.56.56 0 1 1 .12 0ZM1 0A.56.56 0 0 1 .2.43A.72.72 0 0 0 .2-.43A.56.56 0 0 1 1 0Z",
  place: "M0 1L-.72-.05A.8.8 0 1 1 .72-.05Z",
  work: "M-.75-.95H.35L.78-.52V.95H-.75ZM.35-.95V-.52H.78",
  article: "M-.95-.7H.95V.7H-.95ZM-.65-.35H.65M-.65 0H.65M-.65.35H.2",
  allegation: "M0-1.12L1.12 0L0 1.12L-1.12 0Z",
  event: "M0-1.1L.32-.38L1.08-.3L.5.2L.68.95L0 .55L-.68.95L-.5.2L-1.08-.3L-.32-.38Z",
  relation: "M-.95-.6L0-.12L.95-.6V.6L0 .12L-.95.6Z",
  statement: "M-.95-.8H.95V.5H-.1L-.55 1V.5H-.95Z",
};
const glyphPath = (kind) => GLYPHS[kind] ?? GLYPHS.person;
const glyphPaths = Object.fromEntries(Object.entries(GLYPHS).map(([kind, path]) => [kind, new Path2D(path)]));

const glyph = (kind) => {
  const colour = themed(data.legend.kinds[kind]?.colour ?? "#767676");
  const path = svg("path", { d: glyphPath(kind), fill: colour, stroke: outline(colour), "stroke-width": 0.16,
    "stroke-linejoin": "round" });
  return svg("svg", { viewBox: "-1.3 -1.3 2.6 2.6", class: "glyph", "aria-hidden": "true" }, path);
};

const stroke = (name) => {
  const style = data.legend.edges[name];
  const colour = lineColour(name, style.colour);
  const line = svg("line", { x1: 1, y1: 6, x2: 27, y2: 6, stroke: colour, "stroke-width": 2.2,
    "stroke-dasharray": style.dash.map((length) => length * 0.7).join(" ") });
  const end = endOf(name) === "bar"
    ? svg("path", { d: "M29 1V11", stroke: colour, "stroke-width": 2.6 })
    : svg("path", { d: "M26 2L33 6L26 10Z", fill: colour });
  return svg("svg", { viewBox: "0 0 34 12", class: "stroke", "aria-hidden": "true" }, line, end);
};

// A denial ends in a bar, as one that stops; all else in an arrow.
const endOf = (name) => (name === "dispute" || REJECTING.has(name) ? "bar" : "arrow");
const isAgainst = (edge) => edge.kind === "dispute" || Boolean(edge.kind === "claim" && claims[edge.claims[0]].contests);
