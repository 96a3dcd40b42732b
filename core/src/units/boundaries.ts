/**
 * Boundaries of units, as an office may give them in a GeoJSON FeatureCollection (RFC 7946: degrees of WGS 84, longitude first).
 *
 * The product ships none. A code alone does not name a unit, so a boundary says on which day it held; without a day it counts only for a code that
 * one single unit has ever borne: a wrong shape is worse than none.
 */
import { accept, type Decision, refuse } from '../basics/decision.ts'
import { parsePlainDate, type PlainDate } from '../basics/plain-date.ts'
import type { UnitRegister } from './register.ts'
import { standsOn, type Unit } from './unit.ts'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]
/** Closed: the last position is the first again. */
export type Ring = readonly Position[]
/** The outer ring and its holes. */
export type Polygon = readonly Ring[]

export interface Boundary {
  readonly code: string
  /** A day on which the unit stood within it; null where the file says none. */
  readonly validFrom: PlainDate | null
  readonly polygons: readonly Polygon[]
}

/** The names a feature may give its code and its day under, the first found counting. */
const CODE_NAMES = ['code', 'ma'] as const
const DAY_NAMES = ['validFrom', 'tuNgay'] as const

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (properties: unknown, names: readonly string[]): unknown =>
  isRecord(properties) ? names.map((name) => properties[name]).find((value) => value !== undefined && value !== null) : undefined

const within = (value: unknown, limit: number): value is number => typeof value === 'number' && Math.abs(value) <= limit

function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [longitude, latitude] = value as unknown[]
  return within(longitude, 180) && within(latitude, 90) ? [longitude, latitude] : null
}

/** Every part read, or null as soon as one cannot be. */
function all<T>(value: unknown, read: (part: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const parts: T[] = []
  for (const part of value as unknown[]) {
    const one = read(part)
    if (one === null) return null
    parts.push(one)
  }
  return parts
}

function readRing(value: unknown): Ring | null {
  const ring = all(value, readPosition)
  if (ring === null || ring.length < 4) return null
  const [first, last] = [ring[0]!, ring.at(-1)!]
  return first[0] === last[0] && first[1] === last[1] ? ring : null
}

const readPolygon = (value: unknown): Polygon | null => all(value, readRing)

function readShape(geometry: unknown): readonly Polygon[] | null {
  if (!isRecord(geometry)) return null
  if (geometry['type'] === 'Polygon') return all([geometry['coordinates']], readPolygon)
  return geometry['type'] === 'MultiPolygon' ? all(geometry['coordinates'], readPolygon) : null
}

function readFeature(feature: unknown, number: number): Decision<Boundary> {
  const properties = isRecord(feature) && feature['type'] === 'Feature' ? feature['properties'] : undefined
  const code = named(properties, CODE_NAMES)
  // A number has lost the noughts a code begins with.
  if (typeof code !== 'string' || !/^\d{2,5}$/.test(code)) return refuse('units.boundaries-code', { number })
  const day = named(properties, DAY_NAMES)
  const validFrom = typeof day === 'string' ? parsePlainDate(day) : null
  if (day !== undefined && validFrom === null) return refuse('units.boundaries-day', { number, code })
  const polygons = readShape((feature as { geometry?: unknown }).geometry)
  return polygons === null ? refuse('units.boundaries-shape', { number, code }) : accept({ code, validFrom, polygons })
}

/** The boundaries of a parsed file; refused with its first fault. */
export function readBoundaries(file: unknown): Decision<readonly Boundary[]> {
  const features = isRecord(file) && file['type'] === 'FeatureCollection' ? file['features'] : null
  if (!Array.isArray(features) || features.length === 0) return refuse('units.boundaries-no-collection')
  const boundaries: Boundary[] = []
  const seen = new Set<string>()
  for (const [n, feature] of (features as unknown[]).entries()) {
    const read = readFeature(feature, n + 1)
    if (!read.ok) return read
    const { code, validFrom } = read.value
    const key = `${code}@${validFrom ?? ''}`
    if (seen.has(key)) return refuse('units.boundaries-twice', { number: n + 1, code })
    seen.add(key)
    boundaries.push(read.value)
  }
  return accept(boundaries)
}

/** The boundary of this very unit: the newest that says a day on which it stood, else one without a day where the code was never another's. */
export function boundaryOf(boundaries: readonly Boundary[], register: UnitRegister, unit: Unit): Boundary | null {
  const own = boundaries.filter((boundary) => boundary.code === unit.code)
  const dated = own.filter(({ validFrom }) => validFrom !== null && standsOn(unit, validFrom))
  if (dated.length > 0) return dated.reduce((a, b) => (a.validFrom! > b.validFrom! ? a : b))
  return register.history(unit.code).length === 1 ? (own.find(({ validFrom }) => validFrom === null) ?? null) : null
}
