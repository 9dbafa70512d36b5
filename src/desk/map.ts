import type { MapLand, Report, UnitMark } from "../report/types.ts";

export type MapUnit = { readonly actor: string | null; readonly name: string; readonly mark: UnitMark };
export type MapPoint = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly units: readonly MapUnit[];
  readonly more: number;
};
/** The report's sketch map, its squares led back to their actors. */
export type MapView = {
  readonly width: number;
  readonly height: number;
  readonly land: readonly MapLand[];
  readonly places: readonly MapPoint[];
  readonly elsewhere: readonly MapPoint[];
};

/** Null where the report has no map. */
export function mapOf(report: Report): MapView | null {
  const block = report.sections.flatMap((s) => s.blocks).find((b) => b.kind === "map");
  if (!block) return null;
  const actors = new Map(
    report.sentences.map((s) => [s.id, s.topics.find((t) => t.startsWith("actor:"))?.slice(6) ?? null]),
  );
  const point = (p: (typeof block.places)[number]): MapPoint => ({
    ...p,
    units: p.units.map((u) => ({ actor: actors.get(u.sentence) ?? null, name: u.name, mark: u.mark })),
  });
  return {
    width: block.width,
    height: block.height,
    land: block.land,
    places: block.places.map(point),
    elsewhere: block.elsewhere.map(point),
  };
}
