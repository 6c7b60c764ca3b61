declare module 'japanese-holidays' {
  export function getHolidaysOf(year: number): { month: number; date: number; name: string }[]
}
