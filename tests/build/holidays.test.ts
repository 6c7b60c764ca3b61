it('a year of holidays loses nothing but what nobody asks for', () => {
  const file = require.resolve('@holiday-jp/holiday_jp/lib/holidays_every_year/2024')
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const slim = require('../../scripts/slim-holidays.cjs') as (this: { resourcePath: string }) => string
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const published = require(file) as Record<string, { name: string }>
  const shortened = new Function(slim.call({ resourcePath: file }).replace('export default', 'return'))() as unknown
  expect(shortened).toEqual(Object.fromEntries(Object.entries(published).map(([day, { name }]) => [day, { name }])))
})
