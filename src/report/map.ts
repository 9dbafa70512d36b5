import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoCentroid,
  geoDistance,
  geoMercator,
  geoPath,
} from "d3-geo";
import type { Geometry } from "geojson";
import type { Block, MapLand, MapPlace, Unit } from "./blocks.ts";
import type { Book } from "./book.ts";
import type { Standing } from "./matrix.ts";
import type { World } from "./types.ts";

const width = 736;
const height = 400;
const size = 14;
const across = 4;
const most = 12;
/** Radians from the event's land (some 2,900 km): what lies farther would shrink the region to a point. */
const farthest = 0.45;

/** The biggest piece of a country: overseas parts would pull the map and its label away. */
function mainland(geometry: Geometry): Geometry {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return parts.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

/** Fits the focal country whole, and the middle of every other country that reacts. */
function projectionFor(focal: Geometry, others: readonly Geometry[]): GeoProjection {
  const middles = others.map((g) => ({ type: "Point" as const, coordinates: geoCentroid(mainland(g)) }));
  const frame: GeoPermissibleObjects = { type: "GeometryCollection", geometries: [mainland(focal), ...middles] };
  const projection = geoMercator().fitExtent(
    [
      [64, 44],
      [width - 88, height - 64],
    ],
    frame,
  );
  const closest = 2600;
  if (projection.scale() > closest) {
    const middle = projection.invert!([width / 2, height / 2])!;
    const [x, y] = projection.scale(closest).translate([0, 0])(middle)!;
    projection.translate([width / 2 - x, height / 2 - y]);
  }
  return projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
}

function unitsByCountry(
  book: Book,
  all: readonly Standing[],
): { readonly at: ReadonlyMap<string, readonly Unit[]>; readonly bodies: readonly Unit[] } {
  const at = new Map<string, Unit[]>();
  const bodies: Unit[] = [];
  const own = new Set<string>(all.map((s) => s.reaction.actor));
  const place = (country: string | null, unit: Unit) => {
    if (country === null) bodies.push(unit);
    else at.set(country, [...(at.get(country) ?? []), unit]);
  };
  for (const { reaction, unit } of all) {
    const actor = book.actors.get(reaction.actor);
    const body = reaction.onBehalfOf ? book.actors.get(reaction.onBehalfOf) : undefined;
    place(actor?.kind === "igo" || body?.kind === "igo" ? null : (actor?.country ?? body?.country ?? null), unit);
    for (const id of reaction.joint)
      if (id !== reaction.actor && !own.has(id))
        place(book.actors.get(id)?.country ?? null, {
          ...unit,
          name: `${book.actorName(id) ?? "not named"}, jointly with ${unit.name}`,
        });
  }
  return { at, bodies };
}

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
const clash = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Nearest free place round a point, tried ring by ring. */
function free(x: number, y: number, w: number, h: number, taken: readonly Box[]): Box {
  const inside = (b: Box): Box => ({
    ...b,
    x: Math.min(Math.max(b.x, 6), width - b.w - 6),
    y: Math.min(Math.max(b.y, 6), height - b.h - 6),
  });
  for (let ring = 0; ring < 14; ring++)
    for (const [dx, dy] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ] as const) {
      const box = inside({ x: x + dx * ring * 12 - 6, y: y + dy * ring * 10 - 8, w, h });
      if (!taken.some((t) => clash(box, t))) return box;
    }
  return inside({ x, y, w, h });
}

function mapPlace(label: string, units: readonly Unit[], x: number, y: number): MapPlace {
  return {
    name: label,
    x: Math.round(x),
    y: Math.round(y),
    units: units.slice(0, most),
    more: Math.max(0, units.length - most),
  };
}

function placed(label: string, units: readonly Unit[], centre: readonly [number, number], taken: Box[]): MapPlace {
  const rows = Math.ceil(Math.min(units.length, most) / across);
  const box = free(
    centre[0],
    centre[1],
    Math.max(label.length * 6.6, Math.min(units.length, across) * size) + 6,
    20 + rows * size,
    taken,
  );
  taken.push(box);
  return mapPlace(label, units, box.x, box.y + 12);
}

/** A sketch of the region with one square an actor; what lies beyond it, and bodies of states, stand beside it. Null without a known focal country. */
export function mapBlock(book: Book, all: readonly Standing[], world: World): Block | null {
  const focal = world.find((c) => c.country === book.assessment.focal?.country);
  if (!focal) return null;
  const { at, bodies } = unitsByCountry(book, all);
  const near = new Set(
    all
      .filter((s) => s.reaction.level !== "international")
      .flatMap((s) => book.actors.get(s.reaction.actor)?.country ?? []),
  );
  const middle = geoCentroid(mainland(focal.geometry));
  const within = (c: World[number]) => geoDistance(middle, geoCentroid(mainland(c.geometry))) < farthest;
  const here = world.filter(
    (c) => c.country === focal.country || (at.has(c.country) && near.has(c.country) && within(c)),
  );
  const projection = projectionFor(
    focal.geometry,
    here.filter((c) => c !== focal).map((c) => c.geometry),
  );
  const path = geoPath(projection).digits(1);
  const land = world.flatMap((c): readonly MapLand[] => {
    const d = path(c.geometry);
    return d
      ? [{ country: c.country, path: d, state: c === focal ? "focal" : here.includes(c) ? "here" : "other" }]
      : [];
  });
  const taken: Box[] = [];
  const places = [focal, ...here.filter((c) => c !== focal)].map((c) => {
    const [x, y] = projection(geoCentroid(mainland(c.geometry))) ?? [width / 2, height / 2];
    return placed(book.countryName(c.country), at.get(c.country) ?? [], [x, y], taken);
  });
  const shownHere = new Set(here.map((c) => c.country));
  const beyond = [...at]
    .filter(([c]) => !shownHere.has(c))
    .map(([c, units]) => mapPlace(book.countryName(c), units, 0, 0));
  const elsewhere = [...beyond, ...(bodies.length ? [mapPlace("Without one country", bodies, 0, 0)] : [])];
  return {
    kind: "map",
    width,
    height,
    label: "Sketch map of the region with one square an actor. The matrix below holds the same.",
    land,
    places,
    elsewhere,
  };
}
