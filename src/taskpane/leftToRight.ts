/**
 * Stands in the build for the library that mirrors styles for languages written from right to left: the pane speaks none
 * of them, and every style would be worked out twice.
 */
export const convertProperty = <Value>(key: string, value: Value): { readonly key: string; readonly value: Value } => ({
  key,
  value,
})

export const convert = <Styles>(styles: Styles): Styles => styles
