/** The part of Office.js it takes to calculate a workbook anew (ExcelApi 1.1). */
interface CalculatingExcel {
  run<T>(
    options: { readonly delayForCellEdit: true },
    batch: (context: {
      readonly workbook: { readonly application: { calculate(type: 'Full'): void } }
      sync(): Promise<void>
    }) => Promise<T>,
  ): Promise<T>
}
declare const Excel: CalculatingExcel

/**
 * Excel knows of no dependency on our settings: a full calculation marks every cell and calculates it. Waits until no
 * cell is being edited.
 */
export const recalculateInExcel = (): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.calculate('Full')
    await context.sync()
  })
