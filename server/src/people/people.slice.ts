import { serverSlice } from '#slice/slice.ts'

/** Who is there and who stands in: whoever has something in hand asks it of the people, so that they keep it. */
export const peopleSlice = serverSlice({ name: 'people', floor: 'people', tables: { ofDistrict: ['deputy', 'leave'] } })
