import { yearSoFar } from '#result-figures/months.ts'
import { resultDoor } from '#result-figures/result-doors.ts'
import { type Counted, type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { CityPicture } from './city-picture.ts'

type Picture = Wire<typeof CityPicture>
type District = Picture['districts'][number]

const followed = (filter: Door['filter']): Door => ({ list: 'cityEnterprises', filter: { state: 'followed', ...filter } })
const enterprises = (filter: Door['filter']): Door => ({ list: 'cityEnterprises', filter })
const matters = (state: 'open' | 'overdue', filter: Door['filter']): Door => ({ list: 'cityMatters', filter: { state, ...filter } })

const lifts = (filter: Door['filter']): Door => ({ list: 'lifts', filter: { state: 'open', ...filter } })

/** What a district's numbers open; without one those of all of them. */
export const cityDoors = (districtId?: string) => {
  const filter: Door['filter'] = districtId === undefined ? {} : { districtId }
  return {
    followed: followed(filter),
    enterprises: enterprises(filter),
    open: matters('open', filter),
    overdue: matters('overdue', filter),
    lifts: lifts(filter),
  }
}

/** Every number of the picture. */
export const cityFigures = figuresOf<Picture>(
  today => `/api/city?${new URLSearchParams(yearSoFar(today))}`,
  picture => [
    ...standing(picture.total),
    ...picture.districts.flatMap(district => [...standing(district, district.id), ...brought(district, picture)]),
  ],
)

function standing({ followed, enterprises, matters, lifts }: Picture['total'], districtId?: string): Counted[] {
  const doors = cityDoors(districtId)
  const numbers = { followed, enterprises, ...(matters ?? {}), ...(lifts === null ? {} : { lifts }) }
  return Object.entries(numbers).map(([name, n]) => ({ figure: `city.${name}`, n, opens: doors[name as keyof typeof doors] }))
}

/** Where there is something; a fixed cell is a sum alone, of a month's end. */
const brought = ({ id, figures }: District, months: Picture): Counted[] =>
  figures.flatMap(({ kind, reads, claims }) =>
    reads === 'cells' || claims === 0 ? [] : [{ figure: 'city.claims', n: claims, opens: resultDoor(kind, months, { districtId: id }) }],
  )
