/** Texts, names of sheets in quotation marks, and names of other books: a function named in them is not called. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g

/** As it is typed (`YOSHIKI.TARGET`), and as a file keeps it (`_xldudf_YOSHIKI_TARGET`). */
const own = /(?<![\p{L}\p{N}_.])(?:_xlfn\.)?(?:YOSHIKI\.|_xldudf_YOSHIKI_)\p{L}/iu

/** Does a formula (with or without its `=`) use a custom function of ours? Where the add-in is not, it gives `#NAME?`. */
export const isOurFunction = (formula: string): boolean =>
  /yoshiki/i.test(formula) && own.test(formula.replace(quoted, ' '))
