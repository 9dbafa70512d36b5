import type { Block, MapPlace, UnitMark } from "./blocks.ts";

const accent = "#0f5669";
const looks: Readonly<Record<UnitMark, string>> = {
  yes: `fill="${accent}" stroke="${accent}"`,
  deflects: `fill="${accent}" stroke="${accent}"`,
  general: `fill="#fff" stroke="${accent}"`,
  none: 'fill="#fff" stroke="#777" stroke-dasharray="2.4 1.6"',
};

function square(mark: UnitMark, x: number, y: number): string {
  const base = `<rect x="${x}" y="${y}" width="11" height="11" ${looks[mark]} stroke-width="1.2"/>`;
  if (mark === "deflects") return `${base}<rect x="${x + 3.5}" y="${y + 3.5}" width="4" height="4" fill="#fff"/>`;
  return mark === "general"
    ? `${base}<path d="M${x} ${y + 5.5}l5.5 -5.5M${x} ${y + 11}l11 -11M${x + 5.5} ${y + 11}l5.5 -5.5" stroke="${accent}" stroke-width="1.2"/>`
    : base;
}

const squares = (p: MapPlace) =>
  p.units.map((u, i) => square(u.mark, p.x + (i % 4) * 14, p.y + 6 + Math.floor(i / 4) * 14)).join("");

/** The map's land and squares as a picture of its own; names are set over it by the typesetter. */
export function mapSvg(b: Extract<Block, { kind: "map" }>): string {
  const style = {
    focal: 'fill="#f4f4f0" stroke="#000" stroke-width="1.6"',
    here: 'fill="#f4f4f0" stroke="#85898a" stroke-width="0.6"',
    other: 'fill="none" stroke="#dcdcd6" stroke-width="1"',
  };
  const order = { other: 0, here: 1, focal: 2 };
  const land = [...b.land]
    .sort((x, y) => order[x.state] - order[y.state])
    .map((l) => `<path d="${l.path}" ${style[l.state]}/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${b.width} ${b.height}" width="${b.width}" height="${b.height}"><clipPath id="c"><rect width="${b.width}" height="${b.height}"/></clipPath><g clip-path="url(#c)">${land.join("")}</g>${b.places.map(squares).join("")}</svg>`;
}
