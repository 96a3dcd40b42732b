import type { Catalogue } from '../catalogue.ts'
import type { demonstration as vi } from '../vi/demonstration.ts'

export const demonstration: Catalogue<typeof vi> = {
  officer: 'Sample officer',
  basis: 'Demonstration',
  supplier: 'the sample data of Song Hành',
}
