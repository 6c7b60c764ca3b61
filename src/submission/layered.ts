/**
 * A map of which copies are cheap: what is set in a copy lies over what all of them share, so that a copy costs what was
 * changed since the first one, not what the map holds.
 */
export class Layered<K, V> {
  private constructor(
    private readonly shared: ReadonlyMap<K, V | undefined>,
    private readonly own: Map<K, V | undefined>,
  ) {}

  static over<K, V>(shared: ReadonlyMap<K, V> = new Map<K, V>()): Layered<K, V> {
    return new Layered(shared, new Map())
  }

  /** A copy to be changed; from then on this map is not set any more. */
  copy(): Layered<K, V> {
    return this.shared.size === 0 ? new Layered(this.own, new Map()) : new Layered(this.shared, new Map(this.own))
  }

  get isEmpty(): boolean {
    return this.shared.size === 0 && this.own.size === 0
  }

  get(key: K): V | undefined {
    return this.own.has(key) ? this.own.get(key) : this.shared.get(key)
  }

  /** @param value undefined takes away. */
  set(key: K, value: V | undefined): void {
    this.own.set(key, value)
  }
}
