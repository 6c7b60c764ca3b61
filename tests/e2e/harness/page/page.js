/* global CustomFunctions, Excel, Office, document, setInterval, clearInterval, window */
// A small add-in with which the harness itself is tested: what it does in Microsoft's library is seen in the virtual Excel.
window.seen = []
CustomFunctions.associate('ADD', (a, b) => a + b)
CustomFunctions.associate('SUM', (range, invocation) => [
  ...[range.flat().reduce((sum, value) => sum + value, 0), invocation.address],
])
CustomFunctions.associate('FAIL', () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'nothing there')
})
CustomFunctions.associate('TICK', (step, invocation) => {
  let count = 0
  const timer = setInterval(() => invocation.setResult(++count * step), 20)
  invocation.onCanceled = () => {
    clearInterval(timer)
    window.seen.push('cancelled')
  }
})
Office.actions.associate('SHOW', (event) => {
  window.seen.push('command')
  event.completed()
})
window.ready = Office.onReady()
document.getElementById('go').addEventListener('click', () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('B1').values = [['clicked']]
    await context.sync()
  }),
)
