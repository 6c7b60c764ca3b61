/** Processor time of this process that `act` takes, in seconds: what other programs do beside it does not count. */
export function processorSeconds(act: () => void): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}
